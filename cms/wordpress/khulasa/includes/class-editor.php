<?php
/**
 * The panel in the block editor.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Brings js/panel.js to the editor.
 */
final class Editor {

	/** Hooks. */
	public static function register(): void {
		add_action( 'enqueue_block_editor_assets', array( self::class, 'enqueue' ) );
	}

	/** The script, for posts that can be translated. */
	public static function enqueue(): void {
		$screen = get_current_screen();
		if ( ! $screen || 'post' !== $screen->base || ! in_array( $screen->post_type, Posts::types(), true ) ) {
			return;
		}
		$needs = array( 'wp-api-fetch', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' );
		wp_enqueue_script( 'khulasa-panel', plugins_url( 'js/panel.js', FILE ), $needs, VERSION, true );
		wp_set_script_translations( 'khulasa-panel', 'khulasa', dirname( FILE ) . '/languages' );
	}
}
