<?php
/**
 * The work, step by step.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * WP-Cron calls it; each call does a few requests of a few texts and stores what came back, so that no time limit is
 * hit and progress is what was really done. A failure waits and tries again, as long as the service asks or twice as
 * long each time. Long articles, and those that the service had no time for, are left with the service as its jobs:
 * then a call only looks how far they are.
 */
final class Worker {

	const HOOK = 'khulasa_step';

	/** Texts and characters in a request. */
	const BATCH      = 8;
	const CHARACTERS = 1500;

	/** How often one request may fail. */
	const TRIES = 8;

	/** Seconds after which a step that died is taken up again. */
	const WATCHDOG = 660;

	/** Hooks. */
	public static function register(): void {
		add_action( self::HOOK, array( self::class, 'step' ) );
	}

	/** Forgets what is planned; jobs go on when somebody looks at them with the plugin active again. */
	public static function stop(): void {
		wp_unschedule_hook( self::HOOK );
	}

	/**
	 * Plans the next step of a post.
	 *
	 * @param int $post_id The Arabic post.
	 * @param int $seconds From now.
	 */
	public static function wake( int $post_id, int $seconds = 0 ): void {
		wp_clear_scheduled_hook( self::HOOK, array( $post_id ) );
		wp_schedule_single_event( time() + $seconds, self::HOOK, array( $post_id ) );
	}

	/**
	 * A step, as WP-Cron calls it.
	 *
	 * @param int $post_id The Arabic post.
	 */
	public static function step( $post_id ): void {
		$post_id = (int) $post_id;
		$job     = Job::of( $post_id );
		if ( null === $job || ! $job->is_active() ) {
			return;
		}
		if ( ! Lock::take( $post_id ) ) {
			self::wake( $post_id, 30 );
			return;
		}
		/**
		 * Filters how many seconds of work a call by WP-Cron may begin.
		 *
		 * @param int $seconds Seconds.
		 */
		self::work( $job, (int) apply_filters( 'khulasa_step_seconds', 20 ) );
	}

	/**
	 * One request for somebody who looks at the panel, if it is time for it and the service answers at once.
	 *
	 * @param int $post_id The Arabic post.
	 */
	public static function look( int $post_id ): void {
		$job = Job::of( $post_id );
		if ( $job && $job->is_active() && Later::is_quick( $job ) && $job->data['retry_at'] <= time() && Lock::take( $post_id ) ) {
			// Another call may have come between.
			wp_cache_delete( $post_id, 'post_meta' );
			$job = Job::of( $post_id );
			if ( $job && $job->is_active() ) {
				self::work( $job, 0 );
			} else {
				Lock::give( $post_id );
			}
		}
	}

	/**
	 * Works on a post whose lock was taken, and gives the lock back.
	 *
	 * @param Job $job     The job.
	 * @param int $seconds How long another request may be begun.
	 */
	private static function work( Job $job, int $seconds ): void {
		$post_id = $job->post_id;
		$until   = microtime( true ) + $seconds;
		self::wake( $post_id, self::WATCHDOG );
		try {
			do {
				self::advance( $job );
				$wait = max( 0, $job->data['retry_at'] - time() );
				$mine = $job->save();
			} while ( $mine && $job->is_active() && 0 === $wait && microtime( true ) < $until );
		} catch ( \Throwable $error ) {
			$job->end( Job::FAILED, $error->getMessage() );
			$mine = $job->save();
		} finally {
			Lock::give( $post_id );
		}
		if ( $mine && ! $job->is_active() ) {
			wp_clear_scheduled_hook( self::HOOK, array( $post_id ) );
		} else {
			// Where it was started over meanwhile, the new job is next.
			self::wake( $post_id, $mine ? $wait : 0 );
		}
	}

	/**
	 * One request: some texts, or the summary; then the draft.
	 *
	 * @param Job $job The job.
	 */
	private static function advance( Job $job ): void {
		$job->data['state'] = Job::RUNNING;
		$title              = new Document( $job->data['title'] );
		$content            = new Document( $job->data['content'] );
		$slots              = $title->slots() + $content->slots();
		$open               = self::open( $job, $slots );
		// The summary and the draft are steps too.
		$job->data['total'] = count( $slots ) + 2;
		if ( $open ) {
			self::translate( $job, $open );
			if ( $job->is_active() ) {
				$job->data['done'] = count( $slots ) - count( array_diff_key( $slots, $job->data['answers'], $job->data['left'] ) );
			}
		} elseif ( null === $job->data['summary'] ) {
			self::summarize( $job );
			$job->data['done'] = count( $slots ) + ( null === $job->data['summary'] ? 0 : 1 );
		} else {
			foreach ( array_merge( $title->notes(), $content->notes() ) as $note ) {
				$job->flag( $note['kind'], self::reason( $note['kind'] ), $note['source'] );
			}
			$english = html_entity_decode( $title->translated( $job->data['answers'] ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
			Draft::write( $job, $english, $content->translated( $job->data['answers'] ), $job->data['summary'] );
			$job->data['done'] = $job->data['total'];
			$job->end( Job::DONE );
		}
	}

	/**
	 * The slots that have no answer yet.
	 *
	 * @param Job                 $job   The job.
	 * @param array<string, Slot> $slots All of them.
	 * @return array<string, Slot>
	 */
	private static function open( Job $job, array $slots ): array {
		$open = array();
		foreach ( array_diff_key( $slots, $job->data['answers'], $job->data['left'] ) as $key => $slot ) {
			if ( ! isset( $job->data['apart'][ $key ] ) ) {
				$open[ $key ] = $slot;
				continue;
			}
			$pieces = 0;
			foreach ( $slot->apart() as $piece ) {
				if ( ! isset( $job->data['answers'][ $piece->key() ] ) && ! isset( $job->data['left'][ $piece->key() ] ) ) {
					$open[ $piece->key() ] = $piece;
					++$pieces;
				}
			}
			if ( 0 === $pieces ) {
				$job->data['left'][ $key ] = true;
			}
		}
		return $open;
	}

	/**
	 * Translates the next texts.
	 *
	 * @param Job                 $job  The job.
	 * @param array<string, Slot> $open Slots without an answer.
	 */
	private static function translate( Job $job, array $open ): void {
		$batch  = self::batch( $job, $open );
		$answer = Client::translate( $job, wp_list_pluck( $batch, 'q' ) );
		if ( null === $answer ) {
			return;
		}
		$texts = $answer->body['translatedText'] ?? null;
		if ( $answer->is_good() && is_array( $texts ) && count( $texts ) === count( $batch ) ) {
			self::worked( $job );
			foreach ( array_values( $batch ) as $i => $slot ) {
				$sentences = $answer->body['sentences'][ $i ] ?? array();
				self::accept( $job, $slot, (string) $texts[ $i ], is_array( $sentences ) ? $sentences : array() );
			}
			return;
		}
		if ( count( $batch ) > 1 && ( $answer->is_about_texts() || $answer->is_slow() ) ) {
			$job->data['batch'] = max( 1, intdiv( count( $batch ), 2 ) );
		}
		if ( $answer->is_about_texts() ) {
			if ( 1 === count( $batch ) ) {
				// This one stays Arabic and says so; the others go on.
				$job->data['left'][ key( $batch ) ] = true;
				$job->flag( 'UNTRANSLATED', $answer->detail, self::words( reset( $batch )->q ) );
				self::worked( $job );
			}
			return;
		}
		self::failed( $job, $answer );
	}

	/**
	 * The texts of the next request. While the service works on some, it is the same ones.
	 *
	 * @param Job                 $job  The job.
	 * @param array<string, Slot> $open Slots without an answer.
	 * @return array<string, Slot>
	 */
	private static function batch( Job $job, array $open ): array {
		list( $texts, $most ) = Later::limits( $job );
		$batch                = array();
		$characters           = 0;
		foreach ( $open as $key => $slot ) {
			$characters += mb_strlen( $slot->q );
			if ( $batch && ( $characters > $most || count( $batch ) >= min( $texts, $job->data['batch'] ) ) ) {
				break;
			}
			$batch[ $key ] = $slot;
		}
		return $batch;
	}

	/**
	 * Takes a translation, with what is to be said about its sentences.
	 *
	 * @param Job    $job       The job.
	 * @param Slot   $slot      What was asked.
	 * @param string $text      What was answered.
	 * @param array  $sentences Its sentences.
	 */
	private static function accept( Job $job, Slot $slot, string $text, array $sentences ): void {
		if ( ! $slot->fits( $text ) ) {
			if ( ! isset( $job->data['apart'][ $slot->key() ] ) && $slot->apart() ) {
				$job->data['apart'][ $slot->key() ] = true;
				return;
			}
			$job->data['left'][ $slot->key() ] = true;
			$job->flag( 'UNTRANSLATED', __( 'The answer could not be used, so the Arabic was left.', 'khulasa' ), self::words( $slot->q ) );
			return;
		}
		$job->data['answers'][ $slot->key() ] = trim( $text );
		foreach ( $sentences as $sentence ) {
			foreach ( $sentence['flags'] ?? array() as $flag ) {
				$source = self::cut( $slot->q, (int) ( $sentence['source']['start'] ?? 0 ), (int) ( $sentence['source']['end'] ?? 0 ) );
				$job->flag( (string) ( $flag['kind'] ?? '' ), (string) ( $flag['detail'] ?? '' ), self::words( $source ), self::words( (string) ( $sentence['text'] ?? '' ) ) );
			}
		}
	}

	/**
	 * Summarizes the article. Where the service finds no article in it, all of it is the article.
	 *
	 * @param Job $job The job.
	 */
	private static function summarize( Job $job ): void {
		$html   = preg_replace( array( '/<!--.*?-->/s', Markup::SHORTCODE ), '', $job->data['content'] );
		$html   = has_blocks( $job->data['content'] ) ? $html : wpautop( $html );
		$title  = wp_strip_all_tags( $job->data['title'] );
		$answer = Client::summarize( $job, $html, $title, $job->data['clean'] );
		if ( null === $answer ) {
			return;
		}
		if ( $answer->is_about_texts() && $job->data['clean'] ) {
			$job->data['clean'] = false;
			self::summarize( $job );
		} elseif ( $answer->is_good() && is_string( $answer->body['summary'] ?? null ) ) {
			self::worked( $job );
			$job->data['summary'] = $answer->body['summary'];
			$job->data['checks']  = $answer->body['checks'] ?? null;
		} elseif ( $answer->is_about_texts() ) {
			$job->data['summary'] = '';
			$job->flag( 'SUMMARY', $answer->detail );
		} else {
			self::failed( $job, $answer );
		}
	}

	/**
	 * Waits after a failure, or gives up.
	 *
	 * @param Job    $job    The job.
	 * @param Answer $answer Why.
	 */
	private static function failed( Job $job, Answer $answer ): void {
		++$job->data['tries'];
		if ( ! $answer->is_temporary() || $job->data['tries'] >= self::TRIES ) {
			$detail = 200 === $answer->status ? __( 'The address answers, but not as Khulasa does.', 'khulasa' ) : $answer->detail;
			$job->end( Job::FAILED, $detail );
			return;
		}
		$wait                  = $answer->retry_after ?? min( 900, 5 * 2 ** $job->data['tries'] );
		$job->data['retry_at'] = time() + min( 3600, max( 1, $wait ) );
		$job->data['detail']   = $answer->detail;
	}

	/**
	 * Forgets earlier failures.
	 *
	 * @param Job $job The job.
	 */
	private static function worked( Job $job ): void {
		$job->data['tries']    = 0;
		$job->data['retry_at'] = 0;
		$job->data['detail']   = '';
	}

	/**
	 * A part of a text by the service's offsets, which count UTF-16 code units.
	 *
	 * @param string $text  UTF-8.
	 * @param int    $start From.
	 * @param int    $end   To.
	 */
	private static function cut( string $text, int $start, int $end ): string {
		$units = substr( mb_convert_encoding( $text, 'UTF-16LE', 'UTF-8' ), 2 * $start, 2 * max( 0, $end - $start ) );
		return mb_convert_encoding( $units, 'UTF-8', 'UTF-16LE' );
	}

	/**
	 * HTML as the words in it.
	 *
	 * @param string $html HTML.
	 */
	private static function words( string $html ): string {
		return trim( html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	}

	/**
	 * A note of ours in plain words.
	 *
	 * @param string $kind What it is.
	 */
	private static function reason( string $kind ): string {
		$reasons = array(
			'MARKUP'    => __( 'The markup is broken here, so the Arabic was left.', 'khulasa' ),
			'SHORTCODE' => __( 'Arabic inside of a shortcode was left as it is.', 'khulasa' ),
			'REUSABLE'  => __( 'A reusable block is shared with the Arabic post and was left as it is.', 'khulasa' ),
		);
		return $reasons[ $kind ] ?? '';
	}
}
