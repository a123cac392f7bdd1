<?php
/**
 * The list of posts.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * A bulk action that queues posts, and a column that says how far they are.
 */
final class Post_List {

	const ACTION = 'khulasa';

	/** Hooks. */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'hook' ) );
		add_action( 'admin_notices', array( self::class, 'notice' ) );
		add_filter( 'removable_query_args', array( self::class, 'removable' ) );
	}

	/** Hooks of each type of post. */
	public static function hook(): void {
		foreach ( Posts::types() as $type ) {
			add_filter( "bulk_actions-edit-$type", array( self::class, 'actions' ) );
			add_filter( "handle_bulk_actions-edit-$type", array( self::class, 'handle' ), 10, 3 );
			add_filter( "manage_{$type}_posts_columns", array( self::class, 'columns' ) );
			add_action( "manage_{$type}_posts_custom_column", array( self::class, 'column' ), 10, 2 );
		}
	}

	/**
	 * Adds the action.
	 *
	 * @param array $actions Actions.
	 */
	public static function actions( $actions ) {
		$actions[ self::ACTION ] = __( 'Translate and summarize with Khulasa', 'khulasa' );
		return $actions;
	}

	/**
	 * Queues the chosen posts. WordPress checked the nonce.
	 *
	 * @param string $url    Where to go next.
	 * @param string $action The action.
	 * @param int[]  $ids    The posts.
	 */
	public static function handle( $url, $action, $ids ) {
		if ( self::ACTION !== $action ) {
			return $url;
		}
		$queued = 0;
		foreach ( $ids as $id ) {
			$queued += Posts::is_allowed( (int) $id ) && true === Posts::queue( (int) $id ) ? 1 : 0;
		}
		return add_query_arg(
			array(
				'khulasa_queued'  => $queued,
				'khulasa_skipped' => count( $ids ) - $queued,
			),
			$url
		);
	}

	/** Says what the action did. */
	public static function notice(): void {
		// phpcs:disable WordPress.Security.NonceVerification -- two numbers that are only shown.
		if ( ! isset( $_GET['khulasa_queued'], $_GET['khulasa_skipped'] ) ) {
			return;
		}
		$queued  = absint( $_GET['khulasa_queued'] );
		$skipped = absint( $_GET['khulasa_skipped'] );
		// phpcs:enable
		/* translators: %d: number of posts. */
		$text = sprintf( _n( '%d post is queued for translation.', '%d posts are queued for translation.', $queued, 'khulasa' ), $queued );
		if ( $skipped ) {
			/* translators: %d: number of posts. */
			$text .= ' ' . sprintf( _n( '%d was skipped: it has no Arabic text, is a draft of ours, is under way already, or is not yours to edit.', '%d were skipped: they have no Arabic text, are drafts of ours, are under way already, or are not yours to edit.', $skipped, 'khulasa' ), $skipped );
		}
		printf( '<div class="notice notice-%s is-dismissible"><p>%s</p></div>', $queued ? 'success' : 'warning', esc_html( $text ) );
	}

	/**
	 * Our numbers leave the address once they were shown.
	 *
	 * @param string[] $args Names.
	 */
	public static function removable( $args ) {
		return array_merge( $args, array( 'khulasa_queued', 'khulasa_skipped' ) );
	}

	/**
	 * Adds the column.
	 *
	 * @param array $columns Columns.
	 */
	public static function columns( $columns ) {
		$columns['khulasa'] = __( 'Khulasa', 'khulasa' );
		return $columns;
	}

	/**
	 * What the column says of a post.
	 *
	 * @param string $column  The column.
	 * @param int    $post_id The post.
	 */
	public static function column( $column, $post_id ): void {
		if ( 'khulasa' !== $column ) {
			return;
		}
		$source = Draft::source( $post_id );
		if ( $source ) {
			self::link( $source, __( 'Arabic post', 'khulasa' ) );
			return;
		}
		$job = Job::of( $post_id );
		if ( $job ) {
			Posts::revive( $job );
			printf( '<span title="%s">%s</span><br>', esc_attr( $job->data['detail'] ), esc_html( self::text( $job ) ) );
		}
		$draft = Draft::of( $post_id );
		if ( $draft ) {
			self::link( $draft->ID, __( 'English draft', 'khulasa' ) );
		}
	}

	/**
	 * A job in words.
	 *
	 * @param Job $job The job.
	 */
	private static function text( Job $job ): string {
		switch ( $job->data['state'] ) {
			case Job::QUEUED:
				return __( 'Queued', 'khulasa' );
			case Job::RUNNING:
				$percent = intdiv( 100 * $job->data['done'], max( 1, $job->data['total'] ) );
				/* translators: %d: percent. */
				return sprintf( __( 'Running: %d%%', 'khulasa' ), $percent );
			case Job::FAILED:
				return __( 'Failed', 'khulasa' );
		}
		$flags = count( $job->data['flags'] );
		/* translators: %d: number of flags. */
		return $flags ? sprintf( _n( 'Done, %d flag', 'Done, %d flags', $flags, 'khulasa' ), $flags ) : __( 'Done', 'khulasa' );
	}

	/**
	 * A link to a post's editor, for those who may edit it.
	 *
	 * @param int    $post_id The post.
	 * @param string $text    The link's words.
	 */
	private static function link( int $post_id, string $text ): void {
		$url = get_edit_post_link( $post_id );
		if ( $url ) {
			printf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $text ) );
		}
	}
}
