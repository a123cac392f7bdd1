<?php
/**
 * Where the service is, and how it is asked.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * All settings are one option, so that wp-admin/options.php does not show the key. KHULASA_ADDRESS and KHULASA_KEY in
 * wp-config.php come before what is stored.
 */
final class Settings {

	const OPTION = 'khulasa';

	const DEFAULTS = array(
		'address'   => 'http://127.0.0.1:8080',
		'key'       => '',
		'sentences' => 3,
		'timeout'   => 60,
	);

	/**
	 * The settings as they are stored.
	 *
	 * @return array{address: string, key: string, sentences: int, timeout: int}
	 */
	public static function all(): array {
		$stored = get_option( self::OPTION );
		return array_intersect_key( is_array( $stored ) ? $stored : array(), self::DEFAULTS ) + self::DEFAULTS;
	}

	/** The service's address, without a slash at its end. */
	public static function address(): string {
		return untrailingslashit( defined( 'KHULASA_ADDRESS' ) ? (string) KHULASA_ADDRESS : self::all()['address'] );
	}

	/** The key; empty where none is needed. For requests to the service only. */
	public static function key(): string {
		return defined( 'KHULASA_KEY' ) ? (string) KHULASA_KEY : self::all()['key'];
	}

	/** Whether texts and the key can be read on their way to the service. */
	public static function is_open(): bool {
		$host = trim( (string) wp_parse_url( self::address(), PHP_URL_HOST ), '[]' );
		return 'https' !== wp_parse_url( self::address(), PHP_URL_SCHEME )
			&& 'localhost' !== $host && '::1' !== $host && 0 !== strpos( $host, '127.' );
	}

	/**
	 * What is stored of a form.
	 *
	 * @param mixed $input What was sent.
	 * @return array
	 */
	public static function sanitize( $input ): array {
		$input   = is_array( $input ) ? $input : array();
		$stored  = self::all();
		$address = untrailingslashit( esc_url_raw( trim( (string) ( $input['address'] ?? '' ) ), array( 'http', 'https' ) ) );
		if ( ! wp_parse_url( $address, PHP_URL_HOST ) ) {
			add_settings_error( self::OPTION, 'address', __( 'The address must begin with http:// or https://. The old one has been kept.', 'khulasa' ) );
			$address = $stored['address'];
		}
		// An empty field keeps the key: it is never shown, so it cannot be sent back.
		$key = preg_replace( '/[^\x21-\x7e]/', '', (string) ( $input['key'] ?? '' ) );
		if ( '' === $key && empty( $input['forget'] ) ) {
			$key = $stored['key'];
		}
		return array(
			'address'   => $address,
			'key'       => $key,
			'sentences' => min( 10, max( 1, (int) ( $input['sentences'] ?? $stored['sentences'] ) ) ),
			'timeout'   => min( 300, max( 5, (int) ( $input['timeout'] ?? $stored['timeout'] ) ) ),
		);
	}
}
