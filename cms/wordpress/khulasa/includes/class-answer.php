<?php
/**
 * What came of a request.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * An answer of the service, or why there is none.
 */
final class Answer {

	/**
	 * The HTTP status; 0 where nothing came back.
	 *
	 * @var int
	 */
	public $status;

	/**
	 * The JSON of the answer.
	 *
	 * @var array
	 */
	public $body;

	/**
	 * Seconds that the service asks to wait, or null.
	 *
	 * @var int|null
	 */
	public $retry_after = null;

	/**
	 * Whether nothing came back in time.
	 *
	 * @var bool
	 */
	private $is_late = false;

	/**
	 * Why it failed, in plain words.
	 *
	 * @var string
	 */
	public $detail = '';

	/**
	 * Reads what WordPress received.
	 *
	 * @param array|\WP_Error $response What wp_remote_request() returned.
	 */
	public function __construct( $response ) {
		$this->status = (int) wp_remote_retrieve_response_code( $response );
		$body         = json_decode( wp_remote_retrieve_body( $response ), true );
		$this->body   = is_array( $body ) ? $body : array();
		$this->retry_after = self::seconds( (string) wp_remote_retrieve_header( $response, 'retry-after' ) );
		if ( $this->is_good() || $this->is_taken() ) {
			return;
		}
		if ( is_wp_error( $response ) ) {
			/* translators: %s: why, for example "Connection refused". */
			$this->detail  = sprintf( __( 'The service cannot be reached: %s', 'khulasa' ), $response->get_error_message() );
			$this->is_late = 1 === preg_match( '/cURL error 28|timed out/i', $response->get_error_message() );
			return;
		}
		$detail = is_string( $this->body['detail'] ?? null ) ? $this->body['detail'] : wp_remote_retrieve_response_message( $response );
		/* translators: 1: HTTP status, 2: why, in the service's own words. */
		$this->detail = sprintf( __( 'The service answered %1$d: %2$s', 'khulasa' ), $this->status, wp_strip_all_tags( $detail ) );
	}

	/** Whether the service did what it was asked. */
	public function is_good(): bool {
		return 200 === $this->status && $this->body;
	}

	/** Whether the service answers later. */
	public function is_taken(): bool {
		return 202 === $this->status && 1 === preg_match( '/^[\w-]{1,64}$/', (string) ( $this->body['id'] ?? '' ) );
	}

	/** Whether the same request may succeed later. */
	public function is_temporary(): bool {
		return 0 === $this->status || 429 === $this->status || 408 === $this->status || $this->status >= 500;
	}

	/** Whether a part of the request may succeed. */
	public function is_about_texts(): bool {
		return in_array( $this->status, array( 400, 413, 422 ), true );
	}

	/** Whether the request was too much for the time there was. */
	public function is_slow(): bool {
		return $this->is_late || 504 === $this->status || 408 === $this->status;
	}

	/**
	 * Reads Retry-After: seconds, or a date.
	 *
	 * @param string $header The header.
	 */
	private static function seconds( string $header ): ?int {
		if ( ctype_digit( $header ) ) {
			return (int) $header;
		}
		$time = '' === $header ? false : strtotime( $header );
		return false === $time ? null : max( 0, $time - time() );
	}
}
