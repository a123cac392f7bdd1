<?php
/**
 * Requests that the service may answer later.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Asks the service, now or by its jobs: where the article is long, and where the service was too busy or too slow to
 * answer at once. A job of the service is kept with ours; the same question asks for it until it is there. A service
 * that takes no jobs answers at once, and is not asked for one again.
 */
final class Later {

	/** From so many characters of content on, nobody waits for an answer. */
	const LONG = 8000;

	/** Texts and characters in a request that is answered later. */
	const BATCH      = 60;
	const CHARACTERS = 20000;

	/** Seconds between two looks at a job where the service does not say. */
	const PAUSE = 3;

	/**
	 * The answer, or null while the service works on it; then retry_at says when to ask again.
	 *
	 * @param Job    $job  Ours.
	 * @param string $path Path.
	 * @param array  $body What is sent as JSON.
	 */
	public static function ask( Job $job, string $path, array $body ): ?Answer {
		$hash = md5( $path . wp_json_encode( $body ) );
		if ( isset( $job->data['remote'] ) && $job->data['remote']['hash'] !== $hash ) {
			self::forget( $job );
		}
		$found = isset( $job->data['remote'] ) ? self::look( $job ) : null;
		if ( $found instanceof Answer || isset( $job->data['remote'] ) ) {
			return $found;
		}
		$later   = self::wants( $job );
		$headers = array(
			'Prefer'          => 'respond-async',
			// Where its answer is lost on the way, the same question finds the same job.
			'Idempotency-Key' => $job->data['id'] . '-' . $hash,
		);
		$answer  = Client::send( 'POST', $path, $body, $later ? $headers : array() );
		if ( $answer->is_taken() ) {
			$job->data['remote'] = array(
				'id'     => $answer->body['id'],
				'hash'   => $hash,
				'limits' => self::limits( $job ),
				'done'   => 0,
				'total'  => 0,
			);
			$job->data['jobs']   = true;
			self::wait( $job, $answer );
			return null;
		}
		if ( $later && $answer->is_good() ) {
			$job->data['jobs'] = false;
		}
		if ( $answer->is_slow() || in_array( $answer->status, array( 429, 503 ), true ) ) {
			$job->data['later'] = true;
		}
		return $answer;
	}

	/**
	 * Whether the next request asks for a job.
	 *
	 * @param Job $job Ours.
	 */
	public static function wants( Job $job ): bool {
		return false !== $job->data['jobs'] && ( $job->data['later'] || mb_strlen( $job->data['content'] ) > self::LONG );
	}

	/**
	 * Whether every request is answered at once, since the service takes jobs.
	 *
	 * @param Job $job Ours.
	 */
	public static function is_quick( Job $job ): bool {
		return true === $job->data['jobs'] && self::wants( $job );
	}

	/**
	 * The most texts and characters that the next request may have: those of the one that is under way. They are many
	 * only for a service that is known to take jobs.
	 *
	 * @param Job $job Ours.
	 * @return array{0: int, 1: int}
	 */
	public static function limits( Job $job ): array {
		if ( isset( $job->data['remote'] ) ) {
			return $job->data['remote']['limits'];
		}
		return self::is_quick( $job )
			? array( self::BATCH, self::CHARACTERS )
			: array( Worker::BATCH, Worker::CHARACTERS );
	}

	/**
	 * Stops the service's work on a job of ours that is not wanted any more.
	 *
	 * @param Job $job Ours.
	 */
	public static function forget( Job $job ): void {
		if ( isset( $job->data['remote'] ) ) {
			Client::send( 'DELETE', '/jobs/' . $job->data['remote']['id'], null );
			$job->data['remote'] = null;
		}
	}

	/**
	 * Looks after the service's job: its answer where there is one, a failure where it cannot be asked, null where it
	 * goes on, or is gone and has to be sent again.
	 *
	 * @param Job $job Ours.
	 */
	private static function look( Job $job ): ?Answer {
		$path  = '/jobs/' . $job->data['remote']['id'];
		$state = Client::send( 'GET', $path, null );
		if ( 404 === $state->status || 'cancelled' === ( $state->body['state'] ?? '' ) ) {
			self::forget( $job );
			return null;
		}
		if ( ! $state->is_good() ) {
			return $state;
		}
		if ( ! in_array( $state->body['state'] ?? '', array( 'done', 'failed' ), true ) ) {
			$job->data['remote']['done']  = (int) ( $state->body['progress']['done'] ?? 0 );
			$job->data['remote']['total'] = (int) ( $state->body['progress']['total'] ?? 0 );
			self::wait( $job, $state );
			return null;
		}
		$answer = Client::send( 'GET', $path . '/result', null );
		if ( ! $answer->is_temporary() || 'failed' === $state->body['state'] ) {
			self::forget( $job );
		}
		return $answer;
	}

	/**
	 * Plans the next look.
	 *
	 * @param Job    $job    Ours.
	 * @param Answer $answer What the service said.
	 */
	private static function wait( Job $job, Answer $answer ): void {
		$job->data['tries']    = 0;
		$job->data['detail']   = '';
		$job->data['retry_at'] = time() + min( 60, max( 1, $answer->retry_after ?? self::PAUSE ) );
	}
}
