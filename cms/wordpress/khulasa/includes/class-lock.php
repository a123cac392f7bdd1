<?php
/**
 * One worker a post.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * A row of the options table that only one process can insert, as WP_Upgrader::create_lock() does it.
 */
final class Lock {

	/** Longer than any step takes. */
	const SECONDS = 600;

	/**
	 * Takes the lock of a post.
	 *
	 * @param int $post_id The post.
	 */
	public static function take( int $post_id ): bool {
		global $wpdb;
		$name = "khulasa_lock_$post_id";
		$add  = "INSERT IGNORE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %d, 'no')";
		$old  = "DELETE FROM $wpdb->options WHERE option_name = %s AND CAST(option_value AS SIGNED) < %d";
		// phpcs:disable WordPress.DB -- options are cached, and a lock must not be.
		$wpdb->query( $wpdb->prepare( $old, $name, time() - self::SECONDS ) );
		return 1 === $wpdb->query( $wpdb->prepare( $add, $name, time() ) );
		// phpcs:enable
	}

	/**
	 * Gives the lock back.
	 *
	 * @param int $post_id The post.
	 */
	public static function give( int $post_id ): void {
		global $wpdb;
		$wpdb->delete( $wpdb->options, array( 'option_name' => "khulasa_lock_$post_id" ) ); // phpcs:ignore WordPress.DB -- as above.
	}
}
