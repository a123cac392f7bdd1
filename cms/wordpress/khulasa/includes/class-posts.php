<?php
/**
 * Which posts can be translated, and by whom.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Starts jobs, for the panel and the list alike.
 */
final class Posts {

	/**
	 * Types of posts with the panel and the bulk action.
	 *
	 * @return string[]
	 */
	public static function types(): array {
		/**
		 * Filters which types of posts can be translated.
		 *
		 * @param string[] $types Names of post types.
		 */
		return apply_filters( 'khulasa_post_types', array( 'post', 'page' ) );
	}

	/**
	 * Whether the current user may have a post translated.
	 *
	 * @param int $post_id The post.
	 */
	public static function is_allowed( int $post_id ): bool {
		$post = get_post( $post_id );
		$type = $post ? get_post_type_object( $post->post_type ) : null;
		return $type && in_array( $post->post_type, self::types(), true )
			&& current_user_can( 'edit_post', $post_id ) && current_user_can( $type->cap->create_posts );
	}

	/**
	 * Queues a post.
	 *
	 * @param int $post_id The Arabic post; is_allowed() was asked before.
	 * @return true|\WP_Error
	 */
	public static function queue( int $post_id ) {
		$post = get_post( $post_id );
		if ( Draft::source( $post_id ) ) {
			return new \WP_Error( 'khulasa_is_draft', __( 'This is the English draft of another post.', 'khulasa' ), array( 'status' => 409 ) );
		}
		if ( ! Markup::has_arabic( $post->post_content ) ) {
			return new \WP_Error( 'khulasa_not_arabic', __( 'There is no Arabic text in this post.', 'khulasa' ), array( 'status' => 422 ) );
		}
		$job = Job::of( $post_id );
		if ( $job && $job->is_active() ) {
			return new \WP_Error( 'khulasa_active', __( 'This post is being translated already.', 'khulasa' ), array( 'status' => 409 ) );
		}
		Job::start( $post, get_current_user_id() );
		Worker::wake( $post_id );
		return true;
	}

	/**
	 * Takes up a job that nobody planned a step for, as after the plugin was off.
	 *
	 * @param Job $job The job.
	 */
	public static function revive( Job $job ): void {
		if ( $job->is_active() && ! wp_next_scheduled( Worker::HOOK, array( $job->post_id ) ) ) {
			Worker::wake( $job->post_id );
		}
	}
}
