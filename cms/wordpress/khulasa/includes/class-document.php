<?php
/**
 * A post's content, cut into what is translated and what stays.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Block comments stay byte for byte, but for the strings in them that readers see. Without answers the content that
 * comes out is the one that went in.
 */
final class Document {

	/** The grammar of WP_Block_Parser. */
	const COMMENT = '/<!--\s+(?P<closer>\/)?wp:(?P<namespace>[a-z][a-z0-9_-]*\/)?(?P<name>[a-z][a-z0-9_-]*)\s+(?P<attrs>{(?:(?:[^}]+|}+(?=})|(?!}\s+\/?-->).)*+)?}\s+)?(?P<void>\/)?-->/s';

	/** Blocks whose insides are not text. */
	const OPAQUE = array( 'core/code', 'core/shortcode', 'core/math' );

	/** Strings in a block's JSON that readers see. */
	const STRINGS = array(
		'core/cover'           => array( 'alt' ),
		'core/search'          => array( 'label', 'placeholder', 'buttonText' ),
		'core/navigation-link' => array( 'label' ),
		'core/social-link'     => array( 'label' ),
		'core/read-more'       => array( 'content' ),
		'core/post-excerpt'    => array( 'moreText' ),
	);

	/**
	 * Strings and slots, in the order of the content.
	 *
	 * @var array<int, string|Slot>
	 */
	private $parts = array();

	/**
	 * What an editor should know about it.
	 *
	 * @var array<int, array{kind: string, source: string}>
	 */
	private $notes = array();

	/**
	 * Reads the content of a post.
	 *
	 * @param string $content Blocks, or the HTML of a classic post.
	 * @throws \RuntimeException When it cannot be read.
	 */
	public function __construct( string $content ) {
		$read = preg_match_all( self::COMMENT, $content, $found, PREG_OFFSET_CAPTURE | PREG_SET_ORDER );
		if ( false === $read ) {
			throw new \RuntimeException( 'The blocks cannot be read: ' . preg_last_error() );
		}
		$at     = 0;
		$depth  = 0;
		$opaque = '';
		foreach ( $found as $comment ) {
			list( $text, $start ) = $comment[0];
			$name                 = ( ( $comment['namespace'][0] ?? '' ) ? $comment['namespace'][0] : 'core/' ) . $comment['name'][0];
			if ( '' !== $opaque ) {
				if ( $name !== $opaque || '/' !== ( $comment['closer'][0] ?? '' ) ) {
					continue;
				}
				$this->opaque( substr( $content, $at, $start - $at ), $opaque );
				$opaque = '';
			} else {
				$this->html( substr( $content, $at, $start - $at ), 0 === $depth );
			}
			$at = $start + strlen( $text );
			$this->comment( $text, $name, $comment['attrs'][0] ?? '' );
			if ( '/' === ( $comment['closer'][0] ?? '' ) ) {
				$depth = max( 0, $depth - 1 );
			} elseif ( '/' !== ( $comment['void'][0] ?? '' ) ) {
				++$depth;
				$opaque = in_array( $name, self::OPAQUE, true ) ? $name : '';
			}
		}
		if ( '' !== $opaque ) {
			$this->opaque( substr( $content, $at ), $opaque );
		} else {
			$this->html( substr( $content, $at ), 0 === $depth );
		}
	}

	/**
	 * The slots, each request once.
	 *
	 * @return array<string, Slot> By key.
	 */
	public function slots(): array {
		$slots = array();
		foreach ( $this->parts as $part ) {
			if ( $part instanceof Slot ) {
				$slots[ $part->key() ] = $part;
				foreach ( $part->inner() as $inner ) {
					$slots[ $inner->key() ] = $inner;
				}
			}
		}
		return $slots;
	}

	/**
	 * What an editor should know about it.
	 *
	 * @return array<int, array{kind: string, source: string}>
	 */
	public function notes(): array {
		return $this->notes;
	}

	/**
	 * The content with translations in it.
	 *
	 * @param array<string, string> $answers Answers by key.
	 */
	public function translated( array $answers ): string {
		return self::render( $this->parts, $answers );
	}

	/**
	 * Parts with translations in them.
	 *
	 * @param array<int, string|Slot> $parts   Parts.
	 * @param array<string, string>   $answers Answers by key.
	 */
	public static function render( array $parts, array $answers ): string {
		$html = '';
		foreach ( $parts as $part ) {
			$html .= $part instanceof Slot ? $part->render( $answers ) : $part;
		}
		return $html;
	}

	/**
	 * What stands between two comments.
	 *
	 * @param string $html  Any HTML.
	 * @param bool   $lines Whether WordPress makes lines and paragraphs of line ends, as it does outside of blocks.
	 */
	private function html( string $html, bool $lines ): void {
		list( $parts, $notes ) = Markup::read( $html, $lines );
		array_push( $this->parts, ...$parts );
		array_push( $this->notes, ...$notes );
	}

	/**
	 * What stands in a block whose insides are not text.
	 *
	 * @param string $inside Anything.
	 * @param string $name   The block's name.
	 */
	private function opaque( string $inside, string $name ): void {
		$this->parts[] = $inside;
		if ( 'core/shortcode' === $name && Markup::has_arabic( $inside ) ) {
			$this->notes[] = array(
				'kind'   => 'SHORTCODE',
				'source' => trim( $inside ),
			);
		}
	}

	/**
	 * The comment of a block.
	 *
	 * @param string $text       The comment.
	 * @param string $name       The block's name.
	 * @param string $attributes Its JSON.
	 */
	private function comment( string $text, string $name, string $attributes ): void {
		if ( 'core/block' === $name ) {
			$this->notes[] = array(
				'kind'   => 'REUSABLE',
				'source' => '',
			);
		}
		/**
		 * Filters which strings in a block's JSON are translated.
		 *
		 * @param string[] $keys Names of strings, at the top of the JSON.
		 * @param string   $name The block's name.
		 */
		$keys   = apply_filters( 'khulasa_block_strings', self::STRINGS[ $name ] ?? array(), $name );
		$values = $keys && '' !== $attributes ? json_decode( $attributes, true ) : null;
		$places = array();
		foreach ( is_array( $values ) ? $keys : array() as $key ) {
			$value = $values[ $key ] ?? null;
			if ( is_string( $value ) && false === strpos( $value, '<' ) && Markup::has_arabic( $value ) ) {
				$places += self::place( $text, $key, $value );
			}
		}
		ksort( $places );
		$at = 0;
		foreach ( $places as $start => list( $value, $written ) ) {
			$this->parts[] = substr( $text, $at, $start - $at );
			$this->parts[] = Slot::json( $value, $written );
			$at            = $start + strlen( $written );
		}
		$this->parts[] = substr( $text, $at );
	}

	/**
	 * Where a string stands in JSON; nothing where that is not certain.
	 *
	 * @param string $json  JSON, with anything around it.
	 * @param string $key   The string's name.
	 * @param string $value The string.
	 * @return array<int, array{0: string, 1: string}> The string, and as it is written, by its place.
	 */
	private static function place( string $json, string $key, string $value ): array {
		$pattern = '~"' . preg_quote( $key, '~' ) . '"\s*:\s*"((?:[^"\\\\]++|\\\\.)*+)"~s';
		$places  = array();
		preg_match_all( $pattern, $json, $found, PREG_OFFSET_CAPTURE | PREG_SET_ORDER );
		foreach ( $found as $string ) {
			if ( json_decode( '"' . $string[1][0] . '"' ) === $value ) {
				$places[ $string[1][1] ] = array( $value, $string[1][0] );
			}
		}
		return 1 === count( $places ) ? $places : array();
	}
}
