<?php
/**
 * Plugin Name: Khulasa
 * Description: Makes linked English drafts of Arabic posts, with a summary, by a Khulasa service on the newsroom's own machines.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Text Domain: khulasa
 * Domain Path: /languages
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

foreach ( array( 'tags', 'slot', 'markup', 'document', 'settings', 'answer', 'client', 'lock', 'job', 'later', 'worker', 'draft', 'posts', 'rest', 'editor', 'post-list', 'settings-page' ) as $name ) {
	require_once __DIR__ . '/includes/class-' . $name . '.php';
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'khulasa', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
);

Worker::register();
Rest::register();
Editor::register();
Post_List::register();
Settings_Page::register();

register_deactivation_hook( FILE, array( Worker::class, 'stop' ) );
