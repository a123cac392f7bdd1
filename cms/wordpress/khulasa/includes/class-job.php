<?php
/**
 * How far an article is.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * The state of an article, kept with its Arabic post: queued, running, done or failed. While it runs it holds a copy of
 * the post, so that edits meanwhile do no harm, the answers so far, and which job of the service is at it.
 */
final class Job {

	const META = '_khulasa_job';

	const QUEUED  = 'queued';
	const RUNNING = 'running';
	const DONE    = 'done';
	const FAILED  = 'failed';

	/** What an article asks the service for: which answers come later, and by which job of the service. */
	const LATER = array(
		'clean'  => true,
		'jobs'   => null,
		'later'  => false,
		'remote' => null,
	);

	/** Flags that are kept; an article with more has other troubles. */
	const MOST_FLAGS = 200;

	/**
	 * The Arabic post.
	 *
	 * @var int
	 */
	public $post_id;

	/**
	 * What is stored; see start().
	 *
	 * @var array
	 */
	public $data;

	/**
	 * A job in memory.
	 *
	 * @param int   $post_id The Arabic post.
	 * @param array $data    What is stored.
	 */
	private function __construct( int $post_id, array $data ) {
		$this->post_id = $post_id;
		$this->data    = $data;
	}

	/**
	 * The job of a post, or null.
	 *
	 * @param int $post_id The Arabic post.
	 */
	public static function of( int $post_id ): ?self {
		$data = get_post_meta( $post_id, self::META, true );
		return is_array( $data ) && isset( $data['state'] ) ? new self( $post_id, $data + self::LATER ) : null;
	}

	/**
	 * Starts over.
	 *
	 * @param \WP_Post $post The Arabic post.
	 * @param int      $user Who wants it; the draft is written with this user's rights.
	 */
	public static function start( \WP_Post $post, int $user ): self {
		$job = new self(
			$post->ID,
			array(
				'id'       => wp_generate_uuid4(),
				'state'    => self::QUEUED,
				'user'     => $user,
				'title'    => $post->post_title,
				'content'  => $post->post_content,
				'answers'  => array(),
				'apart'    => array(),
				'left'     => array(),
				'summary'  => null,
				'done'     => 0,
				'total'    => 0,
				'batch'    => Later::BATCH,
				'tries'    => 0,
				'retry_at' => 0,
				'detail'   => '',
				'flags'    => array(),
				'checks'   => null,
				'outcome'  => '',
			) + self::LATER
		);
		$job->save();
		return $job;
	}

	/** Whether there is something left to do. */
	public function is_active(): bool {
		return in_array( $this->data['state'], array( self::QUEUED, self::RUNNING ), true );
	}

	/** Stores it, unless it was cancelled or started over meanwhile. */
	public function save(): bool {
		if ( self::QUEUED !== $this->data['state'] ) {
			wp_cache_delete( $this->post_id, 'post_meta' );
			$stored = self::of( $this->post_id );
			if ( null === $stored || $stored->data['id'] !== $this->data['id'] ) {
				return false;
			}
		}
		update_post_meta( $this->post_id, self::META, wp_slash( $this->data ) );
		return true;
	}

	/**
	 * Ends it; it is not stored yet.
	 *
	 * @param string $state  DONE or FAILED.
	 * @param string $detail Why it failed.
	 */
	public function end( string $state, string $detail = '' ): void {
		$this->data = array_merge(
			$this->data,
			array(
				'state'    => $state,
				'detail'   => $detail,
				'retry_at' => 0,
			)
		);
		unset( $this->data['title'], $this->data['content'], $this->data['answers'], $this->data['apart'], $this->data['left'], $this->data['remote'] );
	}

	/**
	 * Notes something that an editor should look at.
	 *
	 * @param string $kind   What it is.
	 * @param string $detail In plain words.
	 * @param string $source Arabic.
	 * @param string $text   English.
	 */
	public function flag( string $kind, string $detail, string $source = '', string $text = '' ): void {
		if ( count( $this->data['flags'] ) < self::MOST_FLAGS ) {
			$this->data['flags'][] = array(
				'kind'   => $kind,
				'detail' => $detail,
				'source' => $source,
				'text'   => $text,
			);
		}
	}
}
