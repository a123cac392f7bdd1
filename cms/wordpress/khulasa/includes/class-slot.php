<?php
/**
 * One text of a post that is to be translated.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * What is asked, and how the answer goes back to where the text was.
 *
 * The request is always HTML. Tags with attributes are sent under short names (data-k="0"), so that nothing in them
 * can be changed on the way; they come back when the answer is put in.
 */
final class Slot {

	const MARKUP    = 'markup';
	const ATTRIBUTE = 'attribute';
	const JSON      = 'json';

	/**
	 * Where the text stands: one of the constants.
	 *
	 * @var string
	 */
	private $kind;

	/**
	 * The text as it is sent, HTML.
	 *
	 * @var string
	 */
	public $q;

	/**
	 * What stands behind each short name: lists of strings and slots.
	 *
	 * @var array<int, array>
	 */
	private $kept;

	/**
	 * The text as it stands in the post.
	 *
	 * @var string
	 */
	public $original;

	/**
	 * A text of its own.
	 *
	 * @param string $kind     Where it stands.
	 * @param string $q        What is sent.
	 * @param string $original The text as it stands in the post.
	 * @param array  $kept     What stands behind each short name.
	 */
	public function __construct( string $kind, string $q, string $original, array $kept = array() ) {
		$this->kind     = $kind;
		$this->q        = $q;
		$this->original = $original;
		$this->kept     = $kept;
	}

	/**
	 * A slot for the value of an attribute in HTML.
	 *
	 * @param string $value The value as it is written there.
	 */
	public static function attribute( string $value ): self {
		return new self( self::ATTRIBUTE, self::plain( self::decode( $value ) ), $value );
	}

	/**
	 * A slot for a string in the JSON of a block.
	 *
	 * @param string $value   The string.
	 * @param string $written The string as it is written there, without its quotes.
	 */
	public static function json( string $value, string $written ): self {
		return new self( self::JSON, self::plain( $value ), $written );
	}

	/**
	 * The same name for the same request, wherever it stands.
	 */
	public function key(): string {
		return md5( $this->q );
	}

	/**
	 * The slots inside of this one's tags.
	 *
	 * @return Slot[]
	 */
	public function inner(): array {
		$slots = array();
		foreach ( $this->kept as $parts ) {
			foreach ( $parts as $part ) {
				if ( $part instanceof self ) {
					$slots[] = $part;
				}
			}
		}
		return $slots;
	}

	/**
	 * Whether an answer has the same tags as the request, each closed where it should be.
	 *
	 * @param string $answer What the service answered.
	 */
	public function fits( string $answer ): bool {
		if ( '' === trim( $answer ) ) {
			return false;
		}
		if ( self::MARKUP !== $this->kind ) {
			return ! preg_match( '/<[a-z\/!]/i', $answer );
		}
		$sent     = Tags::of( $this->q );
		$received = Tags::of( $answer );
		$nested   = Tags::nested( $received );
		sort( $sent );
		sort( $received );
		return $sent === $received && $nested;
	}

	/**
	 * The words between the tags, to be asked one by one where an answer to the whole does not fit.
	 *
	 * @return Slot[]
	 */
	public function apart(): array {
		$slots = array();
		foreach ( Tags::cut( $this->q ) as $piece ) {
			if ( '' === Tags::name( $piece ) && Markup::has_arabic( $piece ) ) {
				$slots[] = new self( self::MARKUP, trim( $piece ), trim( $piece ) );
			}
		}
		return 1 === count( $slots ) && $slots[0]->q === $this->q ? array() : $slots;
	}

	/**
	 * The answer as it is written in the post.
	 *
	 * @param array<string, string> $answers Answers by key; where there is none the text stays.
	 */
	public function render( array $answers ): string {
		$answer = $answers[ $this->key() ] ?? null;
		if ( null === $answer ) {
			return self::MARKUP === $this->kind ? $this->put_back( $this->pieces( $answers ), $answers ) : $this->original;
		}
		if ( self::ATTRIBUTE === $this->kind ) {
			return str_replace( array( '&', '"', '<' ), array( '&amp;', '&quot;', '&lt;' ), self::decode( $answer ) );
		}
		if ( self::JSON === $this->kind ) {
			return self::block_json( self::decode( $answer ) );
		}
		return $this->put_back( $answer, $answers );
	}

	/**
	 * The request with those words replaced that were asked one by one.
	 *
	 * @param array<string, string> $answers Answers by key.
	 */
	private function pieces( array $answers ): string {
		$html = '';
		foreach ( Tags::cut( $this->q ) as $piece ) {
			$words  = trim( $piece );
			$answer = '' === Tags::name( $piece ) ? $answers[ md5( $words ) ] ?? null : null;
			$html  .= null === $answer ? $piece : str_replace( $words, $answer, $piece );
		}
		return $html;
	}

	/**
	 * Puts what was kept back behind its short names.
	 *
	 * @param string                $html    A request or its answer.
	 * @param array<string, string> $answers Answers by key.
	 */
	private function put_back( string $html, array $answers ): string {
		$tag = '~<span data-s="(\d+)" translate="no">.*?</span>|<[a-z][^\s>]* data-k="(\d+)"[^>]*>~is';
		return preg_replace_callback(
			$tag,
			function ( array $found ) use ( $answers ): string {
				return Document::render( $this->kept[ (int) ( '' !== $found[1] ? $found[1] : $found[2] ) ], $answers );
			},
			$html
		);
	}

	/**
	 * Plain text as HTML.
	 *
	 * @param string $text Plain text.
	 */
	private static function plain( string $text ): string {
		return htmlspecialchars( $text, ENT_NOQUOTES, 'UTF-8' );
	}

	/**
	 * HTML without tags as plain text.
	 *
	 * @param string $html HTML without tags.
	 */
	private static function decode( string $html ): string {
		return html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * A string as WordPress writes it in a block's comment, without its quotes; see serialize_block_attributes().
	 *
	 * @param string $text The string.
	 */
	private static function block_json( string $text ): string {
		$json = substr( wp_json_encode( $text, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ), 1, -1 );
		return str_replace(
			array( '--', '<', '>', '&', '\\"' ),
			array( '\\u002d\\u002d', '\\u003c', '\\u003e', '\\u0026', '\\u0022' ),
			$json
		);
	}
}
