<?php
/**
 * HTML as a row of tags and texts.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Cuts HTML at its tags. Joined, the pieces are the HTML again, byte for byte, however bad it is.
 */
final class Tags {

	const TAG = '</?[a-z](?:[^"\'>]++|"[^"]*+"|\'[^\']*+\')*+>';

	/** Elements whose insides nobody reads as text. */
	const OPAQUE = '<(script|style|svg|math|iframe|object|textarea|template|noscript)\b[^>]*>.*?</\g{-1}\s*>';

	const COMMENT = '<!.*?(?:-->|$)|<\?.*?>';

	const VOID = array( 'area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr' );

	/**
	 * The pieces: tags, comments, opaque elements, and the texts between them.
	 *
	 * @param string $html Any HTML.
	 * @return string[]
	 * @throws \RuntimeException When it cannot be read.
	 */
	public static function cut( string $html ): array {
		$pattern = '~(?:' . self::OPAQUE . ')|' . self::COMMENT . '|' . self::TAG . '~is';
		$pieces  = array();
		$at      = 0;
		if ( false === preg_match_all( $pattern, $html, $found, PREG_OFFSET_CAPTURE ) ) {
			throw new \RuntimeException( 'The markup cannot be read: ' . preg_last_error() );
		}
		foreach ( $found[0] as list( $piece, $start ) ) {
			if ( $start > $at ) {
				$pieces[] = substr( $html, $at, $start - $at );
			}
			$pieces[] = $piece;
			$at       = $start + strlen( $piece );
		}
		if ( $at < strlen( $html ) ) {
			$pieces[] = substr( $html, $at );
		}
		return $pieces;
	}

	/**
	 * The tags alone, void ones written in one way.
	 *
	 * @param string $html Any HTML.
	 * @return string[]
	 */
	public static function of( string $html ): array {
		preg_match_all( '~' . self::TAG . '~is', $html, $found );
		return array_map(
			static function ( string $tag ): string {
				return preg_replace( '~\s*/?>$~', '>', $tag );
			},
			$found[0]
		);
	}

	/**
	 * Whether each tag of a row is closed, the last opened first.
	 *
	 * @param string[] $tags Tags.
	 */
	public static function nested( array $tags ): bool {
		return ! in_array( false, self::matched( $tags ), true );
	}

	/**
	 * Which pieces of a row belong to a pair or need none: for each its partner's index, its own, or false.
	 *
	 * @param string[] $pieces Tags and texts.
	 * @return array<int, int|false>
	 */
	public static function matched( array $pieces ): array {
		$match = array_keys( $pieces );
		$open  = array();
		foreach ( $pieces as $i => $piece ) {
			$name = self::name( $piece );
			if ( '' === $name || in_array( $name, self::VOID, true ) ) {
				continue;
			}
			if ( '/' !== $piece[1] ) {
				$open[]      = array( $i, $name );
				$match[ $i ] = false;
				continue;
			}
			$match[ $i ] = false;
			$last        = array_search( $name, array_column( array_reverse( $open ), 1 ), true );
			if ( false !== $last ) {
				// Those opened after it were never closed.
				$at                       = count( $open ) - 1 - $last;
				$match[ $i ]              = $open[ $at ][0];
				$match[ $open[ $at ][0] ] = $i;
				$open                     = array_slice( $open, 0, $at );
			}
		}
		return $match;
	}

	/**
	 * A tag's name in small letters; empty for everything else.
	 *
	 * @param string $piece A piece.
	 */
	public static function name( string $piece ): string {
		return preg_match( '~^</?([a-z][^\s/>]*)~i', $piece, $found ) && '>' === substr( $piece, -1 )
			? strtolower( $found[1] )
			: '';
	}
}
