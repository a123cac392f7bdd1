<?php
/**
 * A browser, as far as tests need one.
 *
 * @package Khulasa
 */

/**
 * Keeps cookies and the REST nonce.
 */
final class Browser {

	/**
	 * The connection, with its cookies.
	 *
	 * @var CurlHandle
	 */
	private $curl;

	/**
	 * The nonce of the REST interface.
	 *
	 * @var string
	 */
	private $nonce = '';

	/**
	 * Logs in.
	 *
	 * @param string $user     User.
	 * @param string $password Password.
	 */
	public function __construct( string $user, string $password ) {
		$this->curl = curl_init();
		curl_setopt( $this->curl, CURLOPT_COOKIEFILE, '' );
		$this->page( '/wp-login.php' );
		$this->page(
			'/wp-login.php',
			array(
				'log' => $user,
				'pwd' => $password,
			)
		);
		$this->nonce = $this->page( '/wp-admin/admin-ajax.php?action=rest-nonce' );
	}

	/**
	 * Gets a page, or posts a form.
	 *
	 * @param string     $path Path.
	 * @param array|null $form Fields.
	 */
	public function page( string $path, ?array $form = null ): string {
		return $this->send( $path, null === $form ? 'GET' : 'POST', $form ? http_build_query( $form ) : null, array() )[1];
	}

	/**
	 * Asks the REST interface.
	 *
	 * @param string $method GET, POST, DELETE.
	 * @param int    $id     A post.
	 * @return array{0: int, 1: array} Status and JSON.
	 */
	public function rest( string $method, int $id ): array {
		list( $status, $body ) = $this->send( "/?rest_route=/khulasa/v1/posts/$id", $method, null, array( "X-WP-Nonce: $this->nonce" ) );
		return array( $status, json_decode( $body, true ) );
	}

	/**
	 * A nonce or anything else on a page.
	 *
	 * @param string $pattern A pattern with one group.
	 * @param string $page    The page.
	 */
	public static function find( string $pattern, string $page ): string {
		return preg_match( $pattern, $page, $found ) ? html_entity_decode( $found[1] ) : '';
	}

	/**
	 * Sends a request and follows redirects.
	 *
	 * @param string      $path    Path.
	 * @param string      $method  Method.
	 * @param string|null $body    Body.
	 * @param string[]    $headers Headers.
	 * @return array{0: int, 1: string} Status and body.
	 */
	private function send( string $path, string $method, ?string $body, array $headers ): array {
		curl_setopt_array(
			$this->curl,
			array(
				CURLOPT_URL            => getenv( 'URL' ) . $path,
				CURLOPT_CUSTOMREQUEST  => null,
				CURLOPT_HTTPGET        => true,
				CURLOPT_HTTPHEADER     => $headers,
				CURLOPT_RETURNTRANSFER => true,
				CURLOPT_FOLLOWLOCATION => true,
			)
		);
		if ( null !== $body ) {
			curl_setopt( $this->curl, CURLOPT_POSTFIELDS, $body );
		} elseif ( 'GET' !== $method ) {
			curl_setopt( $this->curl, CURLOPT_CUSTOMREQUEST, $method );
		}
		$answer = curl_exec( $this->curl );
		return array( curl_getinfo( $this->curl, CURLINFO_RESPONSE_CODE ), (string) $answer );
	}
}
