<?php
/**
 * The English draft of an Arabic post.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Writes the draft, and never over what an editor wrote: then the new text becomes a revision of the draft, or a draft
 * of its own where the site keeps no revisions.
 */
final class Draft {

	/** On the Arabic post: its draft. */
	const DRAFT = '_khulasa_draft';

	/** On the draft: its Arabic post. */
	const SOURCE = '_khulasa_source';

	/** On the draft: what we wrote last. */
	const WRITTEN = '_khulasa_written';

	const CREATED  = 'created';
	const UPDATED  = 'updated';
	const REVISION = 'revision';
	const SEPARATE = 'separate';

	/**
	 * The draft of a post, or null; one in the bin counts as none.
	 *
	 * @param int $post_id The Arabic post.
	 */
	public static function of( int $post_id ): ?\WP_Post {
		$draft = get_post( (int) get_post_meta( $post_id, self::DRAFT, true ) );
		return $draft && $draft->ID !== $post_id && 'trash' !== $draft->post_status
			&& (int) get_post_meta( $draft->ID, self::SOURCE, true ) === $post_id ? $draft : null;
	}

	/**
	 * The Arabic post of a draft; 0 where there is none.
	 *
	 * @param int $draft_id The draft.
	 */
	public static function source( int $draft_id ): int {
		$source = (int) get_post_meta( $draft_id, self::SOURCE, true );
		return $source && get_post( $source ) ? $source : 0;
	}

	/**
	 * Writes the translation of a post.
	 *
	 * @param Job    $job     The job; it learns what became of it.
	 * @param string $title   English title.
	 * @param string $content English content.
	 * @param string $excerpt English summary.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	public static function write( Job $job, string $title, string $content, string $excerpt ): void {
		$source = get_post( $job->post_id );
		if ( ! $source || ! user_can( $job->data['user'], 'edit_post', $source->ID ) ) {
			throw new \RuntimeException( __( 'The post is gone, or may no longer be edited by whoever wanted its translation.', 'khulasa' ) );
		}
		$before = get_current_user_id();
		// What this user may not write (scripts, frames) is filtered out as in the editor.
		wp_set_current_user( $job->data['user'] );
		try {
			$text                 = array(
				'post_title'   => $title,
				'post_content' => $content,
				'post_excerpt' => $excerpt,
			);
			$draft                = self::of( $source->ID );
			$job->data['outcome'] = $draft ? self::update( $draft, $text ) : self::CREATED;
			if ( in_array( $job->data['outcome'], array( self::CREATED, self::SEPARATE ), true ) ) {
				self::create( $source, $text );
			}
		} finally {
			wp_set_current_user( $before );
		}
	}

	/**
	 * Updates a draft that is as we wrote it; else keeps the new text beside it.
	 *
	 * @param \WP_Post $draft The draft.
	 * @param array    $text  Title, content, excerpt.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	private static function update( \WP_Post $draft, array $text ): string {
		if ( self::is_untouched( $draft ) && current_user_can( 'edit_post', $draft->ID ) ) {
			self::check( wp_update_post( wp_slash( array( 'ID' => $draft->ID ) + $text ), true ) );
			self::remember( $draft->ID );
			return self::UPDATED;
		}
		if ( ! wp_revisions_enabled( $draft ) ) {
			return self::SEPARATE;
		}
		$now = array(
			'post_modified'     => current_time( 'mysql' ),
			'post_modified_gmt' => current_time( 'mysql', true ),
		);
		self::check( _wp_put_post_revision( $text + $now + get_object_vars( $draft ) ) );
		return self::REVISION;
	}

	/**
	 * Makes a draft and links it.
	 *
	 * @param \WP_Post $source The Arabic post.
	 * @param array    $text   Title, content, excerpt.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	private static function create( \WP_Post $source, array $text ): void {
		$post  = $text + array(
			'post_type'   => $source->post_type,
			'post_status' => 'draft',
			'post_author' => get_current_user_id(),
			'meta_input'  => array( self::SOURCE => $source->ID ),
		);
		$draft = self::check( wp_insert_post( wp_slash( $post ), true ) );
		if ( has_post_thumbnail( $source ) ) {
			set_post_thumbnail( $draft, get_post_thumbnail_id( $source ) );
		}
		update_post_meta( $source->ID, self::DRAFT, $draft );
		self::remember( $draft );
		/**
		 * Fires after an English draft was made, for example to set its language or categories.
		 *
		 * @param int $draft  The draft.
		 * @param int $source The Arabic post.
		 */
		do_action( 'khulasa_draft_created', $draft, $source->ID );
	}

	/**
	 * Whether a draft is as we wrote it, and nobody has it open or has published it.
	 *
	 * @param \WP_Post $draft The draft.
	 */
	private static function is_untouched( \WP_Post $draft ): bool {
		$lock = (int) get_post_meta( $draft->ID, '_edit_lock', true );
		return 'draft' === $draft->post_status
			&& self::hash( $draft ) === get_post_meta( $draft->ID, self::WRITTEN, true )
			&& $lock < time() - 150;
	}

	/**
	 * Remembers what was written, as WordPress stored it.
	 *
	 * @param int $draft_id The draft.
	 */
	private static function remember( int $draft_id ): void {
		clean_post_cache( $draft_id );
		update_post_meta( $draft_id, self::WRITTEN, self::hash( get_post( $draft_id ) ) );
	}

	/**
	 * A fingerprint of a text.
	 *
	 * @param \WP_Post $post The post.
	 */
	private static function hash( \WP_Post $post ): string {
		return hash( 'sha256', wp_json_encode( array( $post->post_title, $post->post_content, $post->post_excerpt ) ) );
	}

	/**
	 * The post that WordPress wrote.
	 *
	 * @param int|\WP_Error $result What it returned.
	 * @throws \RuntimeException When it refused.
	 */
	private static function check( $result ): int {
		if ( is_wp_error( $result ) ) {
			throw new \RuntimeException( esc_html( $result->get_error_message() ) );
		}
		return (int) $result;
	}
}
