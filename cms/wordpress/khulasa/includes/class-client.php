<?php
/**
 * Requests to the service.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * The service's HTTP interface, as far as it is used here.
 */
final class Client {

	/**
	 * Translates texts, and tells of each sentence what an editor should look at.
	 *
	 * @param Job      $job   Whose texts they are.
	 * @param string[] $texts HTML.
	 * @return Answer|null Null while the service works on it.
	 */
	public static function translate( Job $job, array $texts ): ?Answer {
		return Later::ask(
			$job,
			'/translate',
			array(
				'q'       => array_values( $texts ),
				'source'  => 'ar',
				'target'  => 'en',
				'format'  => 'html',
				'details' => true,
			)
		);
	}

	/**
	 * Summarizes an article.
	 *
	 * @param Job    $job   Whose article it is.
	 * @param string $html  The article.
	 * @param string $title Its title.
	 * @param bool   $clean Whether to look for the article on the page.
	 * @return Answer|null Null while the service works on it.
	 */
	public static function summarize( Job $job, string $html, string $title, bool $clean ): ?Answer {
		return Later::ask(
			$job,
			'/summarize',
			array(
				'text'      => $html,
				'title'     => mb_substr( $title, 0, 1000 ),
				'format'    => 'html',
				'clean'     => $clean,
				'sentences' => Settings::all()['sentences'],
				'include'   => array( 'checks' ),
			)
		);
	}

	/** What the service says of itself. */
	public static function info(): Answer {
		return self::send( 'GET', '/info', null );
	}

	/**
	 * Sends a request. The service is in the house, so private addresses are allowed; a redirect is not followed, since
	 * it could lead the key out of it.
	 *
	 * @param string     $method  GET, POST or DELETE.
	 * @param string     $path    Path.
	 * @param array|null $body    What is sent as JSON.
	 * @param string[]   $headers More headers.
	 */
	public static function send( string $method, string $path, ?array $body, array $headers = array() ): Answer {
		$headers['Accept'] = 'application/json, application/problem+json';
		if ( null !== $body ) {
			$headers['Content-Type'] = 'application/json';
		}
		if ( '' !== Settings::key() ) {
			$headers['Authorization'] = 'Bearer ' . Settings::key();
		}
		$response = wp_remote_request(
			Settings::address() . $path,
			array(
				'method'      => $method,
				'headers'     => $headers,
				'body'        => null === $body ? null : wp_json_encode( $body ),
				'timeout'     => Settings::all()['timeout'],
				'redirection' => 0,
				'user-agent'  => 'Khulasa-WordPress/' . VERSION,
			)
		);
		return new Answer( $response );
	}
}
