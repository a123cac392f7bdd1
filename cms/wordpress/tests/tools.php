<?php
/**
 * What tests of the whole way need: a WordPress that is loaded, posts, WP-Cron, the stand-in.
 *
 * @package Khulasa
 */

$site = getenv( 'SITE' );
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/plugin.php';
require __DIR__ . '/check.php';
require __DIR__ . '/class-browser.php';

// Else WordPress filters what the posts of the test hold.
wp_set_current_user( 1 );
wp_mkdir_p( WPMU_PLUGIN_DIR );
copy( __DIR__ . '/must-use.php', WPMU_PLUGIN_DIR . '/must-use.php' );

/**
 * Makes an Arabic post.
 *
 * @param string $content Content.
 * @param string $title   Title.
 */
function arabic( string $content, string $title = 'افتتاح "ثلاثة" مستشفيات & عيادة' ): int {
	return wp_insert_post(
		wp_slash(
			array(
				'post_title'   => $title,
				'post_content' => $content,
				'post_status'  => 'publish',
				'post_author'  => 1,
			)
		)
	);
}

/**
 * What the stand-in does next.
 *
 * @param string ...$words Words that it knows.
 */
function next_answers( string ...$words ): void {
	file_put_contents( getenv( 'STAND_IN' ) . '/next', implode( "\n", $words ) );
}

/** What the stand-in was asked since the last look. */
function asked(): array {
	$log   = getenv( 'STAND_IN' ) . '/log';
	$lines = file_exists( $log ) ? file( $log ) : array();
	file_put_contents( $log, '' );
	return array_map(
		static function ( string $line ): array {
			return json_decode( $line, true );
		},
		$lines
	);
}

/**
 * One call of WP-Cron, as any visitor makes it.
 *
 * @param bool $now Whether what is planned for later comes now.
 */
function cron( bool $now = false ): void {
	if ( $now ) {
		foreach ( planned() as $id => $time ) {
			wp_clear_scheduled_hook( 'khulasa_step', array( $id ) );
			wp_schedule_single_event( time() - 1, 'khulasa_step', array( $id ) );
		}
	}
	file_get_contents( getenv( 'URL' ) . '/wp-cron.php?doing_wp_cron' );
	wp_cache_flush();
}

/** When the next steps are planned, by post. */
function planned(): array {
	wp_cache_flush();
	$times = array();
	foreach ( (array) _get_cron_array() as $time => $hooks ) {
		foreach ( $hooks['khulasa_step'] ?? array() as $event ) {
			$times[ $event['args'][0] ] = $time;
		}
	}
	return $times;
}

/**
 * Calls WP-Cron until the post is done.
 *
 * @param Browser $browser A browser.
 * @param int     $id      The post.
 */
function finish_post( Browser $browser, int $id ): array {
	for ( $i = 0; $i < 40; $i++ ) {
		cron( true );
		$state = $browser->rest( 'GET', $id )[1];
		if ( ! in_array( $state['state'], array( 'queued', 'running' ), true ) ) {
			return $state;
		}
	}
	return $state;
}

/**
 * A post as it is stored now.
 *
 * @param int $id The post.
 */
function stored( int $id ): WP_Post {
	clean_post_cache( $id );
	return get_post( $id );
}
