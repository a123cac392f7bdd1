<?php
/**
 * What the panel asks.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * GET, POST and DELETE khulasa/v1/posts/{id}: how far the article is, start, cancel. WordPress checks the nonce.
 */
final class Rest {

	/** Hooks. */
	public static function register(): void {
		add_action( 'rest_api_init', array( self::class, 'routes' ) );
	}

	/** Routes. */
	public static function routes(): void {
		$route = static function ( string $method, string $callback ): array {
			return array(
				'methods'             => $method,
				'callback'            => array( self::class, $callback ),
				'permission_callback' => static function ( \WP_REST_Request $request ): bool {
					return Posts::is_allowed( (int) $request['id'] );
				},
			);
		};
		register_rest_route(
			'khulasa/v1',
			'/posts/(?P<id>\d+)',
			array( $route( 'GET', 'get' ), $route( 'POST', 'start' ), $route( 'DELETE', 'cancel' ) )
		);
	}

	/**
	 * How far the article is.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	public static function get( \WP_REST_Request $request ): \WP_REST_Response {
		$post_id = self::post_id( $request );
		Worker::look( $post_id );
		return self::state( $post_id );
	}

	/**
	 * Starts, or starts over.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function start( \WP_REST_Request $request ) {
		$post_id = self::post_id( $request );
		$queued  = Posts::is_allowed( $post_id ) ? Posts::queue( $post_id ) : self::forbidden();
		return is_wp_error( $queued ) ? $queued : self::state( $post_id );
	}

	/**
	 * Cancels. The draft of an earlier run stays.
	 *
	 * @param \WP_REST_Request $request The request.
	 * @return \WP_REST_Response|\WP_Error
	 */
	public static function cancel( \WP_REST_Request $request ) {
		$post_id = self::post_id( $request );
		if ( ! Posts::is_allowed( $post_id ) ) {
			return self::forbidden();
		}
		$job = Job::of( $post_id );
		if ( $job && $job->is_active() ) {
			Later::forget( $job );
			delete_post_meta( $post_id, Job::META );
			wp_clear_scheduled_hook( Worker::HOOK, array( $post_id ) );
		}
		return self::state( $post_id );
	}

	/**
	 * The Arabic post that is meant: of a draft, its source.
	 *
	 * @param \WP_REST_Request $request The request.
	 */
	private static function post_id( \WP_REST_Request $request ): int {
		$source = Draft::source( (int) $request['id'] );
		return $source ? $source : (int) $request['id'];
	}

	/** The refusal for those who may edit the draft, but not its source. */
	private static function forbidden(): \WP_Error {
		return new \WP_Error( 'rest_forbidden', __( 'You may not have this post translated.', 'khulasa' ), array( 'status' => 403 ) );
	}

	/**
	 * The state of an article.
	 *
	 * @param int $post_id The Arabic post.
	 */
	private static function state( int $post_id ): \WP_REST_Response {
		$job = Job::of( $post_id );
		if ( $job ) {
			Posts::revive( $job );
		}
		$data  = $job ? $job->data : array();
		$state = array_intersect_key( $data, array_flip( array( 'state', 'done', 'total', 'detail', 'flags', 'checks', 'outcome' ) ) );
		return new \WP_REST_Response(
			$state + array(
				'state'  => 'none',
				'later'  => self::later( $data ),
				'wait'   => max( 0, ( $data['retry_at'] ?? 0 ) - time() ),
				'source' => self::link( get_post( $post_id ) ),
				'draft'  => self::link( Draft::of( $post_id ) ),
			)
		);
	}

	/**
	 * How many sentences of the texts that the service has at the moment are done.
	 *
	 * @param array $data The job.
	 */
	private static function later( array $data ): ?array {
		return isset( $data['remote'] ) ? array_intersect_key( $data['remote'], array_flip( array( 'done', 'total' ) ) ) : null;
	}

	/**
	 * A post, as the panel shows it.
	 *
	 * @param \WP_Post|null $post The post.
	 */
	private static function link( ?\WP_Post $post ): ?array {
		if ( ! $post || ! current_user_can( 'edit_post', $post->ID ) ) {
			return null;
		}
		return array(
			'id'        => $post->ID,
			'title'     => html_entity_decode( get_the_title( $post ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
			'edit'      => get_edit_post_link( $post->ID, 'raw' ),
			'revisions' => self::revisions( $post ),
		);
	}

	/**
	 * Where a post's revisions are compared.
	 *
	 * @param \WP_Post $post The post.
	 */
	private static function revisions( \WP_Post $post ): ?string {
		$ids = wp_get_post_revisions(
			$post,
			array(
				'fields'         => 'ids',
				'posts_per_page' => 1,
			)
		);
		return $ids ? add_query_arg( 'revision', reset( $ids ), admin_url( 'revision.php' ) ) : null;
	}
}
