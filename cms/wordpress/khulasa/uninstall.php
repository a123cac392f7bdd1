<?php
/**
 * Removes what the plugin stored: its settings, the states of articles, the links between posts. Posts stay.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Cleans one site. */
function uninstall() {
	global $wpdb;
	delete_option( 'khulasa' );
	// Locks are named after posts.
	$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->options WHERE option_name LIKE %s", $wpdb->esc_like( 'khulasa_lock_' ) . '%' ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- there is no function for it.
	wp_unschedule_hook( 'khulasa_step' );
	foreach ( array( '_khulasa_job', '_khulasa_draft', '_khulasa_source', '_khulasa_written' ) as $key ) {
		delete_post_meta_by_key( $key );
	}
}

if ( is_multisite() ) {
	$khulasa_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $khulasa_sites as $khulasa_site ) {
		switch_to_blog( $khulasa_site );
		uninstall();
		restore_current_blog();
	}
} else {
	uninstall();
}
