<?php
/**
 * The HTML of a block, cut into what is translated and what stays.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * Only runs of words with the tags inside of them are sent: never a tag that stands around a paragraph, a list or a
 * figure. So no answer can change how a block is built, and half a block (before and after the blocks in it) is no
 * different from a whole one.
 */
final class Markup {

	/** Tags that may stand inside of a sentence. Every other one ends it. */
	const INLINE = array( 'a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr' );

	/** Attributes that are read, or read out. */
	const VISIBLE = array( 'alt', 'title', 'aria-label', 'placeholder' );

	const SHORTCODE = '~(\[/?[a-z][\w-]*(?:[\s=][^\[\]]*)?/?\])~i';

	/**
	 * Strings and slots, in the order of the HTML.
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
	 * The run that is being read.
	 *
	 * @var string[]
	 */
	private $run = array();

	/**
	 * Whether a line's end is shown as such.
	 *
	 * @var bool
	 */
	private $lines = false;

	/**
	 * Cuts HTML.
	 *
	 * @param string $html  Any HTML.
	 * @param bool   $lines Whether a line's end is shown as such.
	 * @return array{0: array<int, string|Slot>, 1: array} Parts and notes.
	 */
	public static function read( string $html, bool $lines = false ): array {
		$markup        = new self();
		$markup->lines = $lines;
		$markup->pieces( Tags::cut( $html ) );
		return array( $markup->parts, $markup->notes );
	}

	/**
	 * Whether there are Arabic letters in a text.
	 *
	 * @param string $text Any text.
	 */
	public static function has_arabic( string $text ): bool {
		return 1 === preg_match( '/(?=\p{Arabic})\p{L}/u', $text );
	}

	/**
	 * Reads piece by piece.
	 *
	 * @param string[] $pieces Tags, texts, comments.
	 */
	private function pieces( array $pieces ): void {
		$match     = Tags::matched( $pieces );
		$preserved = 0;
		$count     = count( $pieces );
		for ( $i = 0; $i < $count; $i++ ) {
			$piece = $pieces[ $i ];
			$name  = Tags::name( $piece );
			if ( '' === $name && ! preg_match( '~^<[!?]~', $piece ) ) {
				$this->words( $piece, $this->lines || $preserved > 0 );
			} elseif ( in_array( $name, self::INLINE, true ) ) {
				$this->run[] = $piece;
			} elseif ( '' === $name || preg_match( '~^<(script|style|svg|math|iframe|object|textarea|template|noscript)\b~i', $piece ) ) {
				$this->end();
				$this->parts[] = $piece;
			} elseif ( self::is_kept( $piece ) && $match[ $i ] > $i ) {
				$this->end();
				$this->parts[] = implode( '', array_slice( $pieces, $i, $match[ $i ] - $i + 1 ) );
				$i             = $match[ $i ];
			} else {
				$this->end();
				array_push( $this->parts, ...self::tag( $piece ) );
				if ( 'pre' === $name ) {
					$preserved += '/' === $piece[1] ? -1 : 1;
				}
			}
		}
		$this->end();
	}

	/**
	 * Words of a run. An empty line ends it; so does every line's end in a poem and in a post without blocks.
	 *
	 * @param string $text      Text.
	 * @param bool   $preserved Whether lines are shown as they are written.
	 */
	private function words( string $text, bool $preserved ): void {
		$between = $preserved ? '~(\n)~' : '~(\r?\n[ \t\r]*\n\s*)~';
		foreach ( preg_split( $between, $text, -1, PREG_SPLIT_DELIM_CAPTURE ) as $i => $piece ) {
			if ( 1 === $i % 2 ) {
				$this->end();
				$this->parts[] = $piece;
				continue;
			}
			foreach ( preg_split( self::SHORTCODE, $piece, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY ) as $word ) {
				$this->run[] = $word;
			}
		}
	}

	/** Ends the run. */
	private function end(): void {
		$run       = $this->run;
		$this->run = array();
		$this->split( $run );
	}

	/**
	 * Cuts a run at tags without a partner, and again where that parts other pairs.
	 *
	 * @param string[] $run Words and tags.
	 */
	private function split( array $run ): void {
		$alone = array_keys( Tags::matched( $run ), false, true );
		if ( ! $alone ) {
			$this->slot( $run );
			return;
		}
		$from = 0;
		foreach ( $alone as $i ) {
			$this->split( array_slice( $run, $from, $i - $from ) );
			array_push( $this->parts, ...self::tag( $run[ $i ] ) );
			$from = $i + 1;
		}
		$this->split( array_slice( $run, $from ) );
	}

	/**
	 * A run of words and pairs of tags: what stands around all of it stays, the rest is a slot.
	 *
	 * @param string[] $run Pieces, each tag with its partner.
	 */
	private function slot( array $run ): void {
		$tail = array();
		while ( $run ) {
			$last  = count( $run ) - 1;
			$match = Tags::matched( $run );
			if ( self::is_edge( $run[0] ) ) {
				array_push( $this->parts, ...self::tag( array_shift( $run ) ) );
			} elseif ( self::is_edge( $run[ $last ] ) ) {
				array_unshift( $tail, ...self::tag( array_pop( $run ) ) );
			} elseif ( $last > 0 && $match[0] === $last && ! self::is_kept( $run[0] ) ) {
				array_push( $this->parts, ...self::tag( array_shift( $run ) ) );
				array_unshift( $tail, array_pop( $run ) );
			} else {
				break;
			}
		}
		if ( $run ) {
			$last          = count( $run ) - 1;
			$this->parts[] = substr( $run[0], 0, strlen( $run[0] ) - strlen( ltrim( $run[0] ) ) );
			$run[0]        = ltrim( $run[0] );
			array_unshift( $tail, substr( $run[ $last ], strlen( rtrim( $run[ $last ] ) ) ) );
			$run[ $last ] = rtrim( $run[ $last ] );
			$this->translate( $run );
		}
		array_push( $this->parts, ...$tail );
	}

	/**
	 * Makes the slot, where there is something to translate.
	 *
	 * @param string[] $run Pieces, words at both ends or in tags.
	 */
	private function translate( array $run ): void {
		$original = implode( '', $run );
		$words    = '';
		$kept     = array();
		$q        = '';
		foreach ( $run as $piece ) {
			$name = Tags::name( $piece );
			if ( self::is_shortcode( $piece ) ) {
				$q     .= '<span data-s="' . count( $kept ) . '" translate="no">' . htmlspecialchars( $piece, ENT_NOQUOTES, 'UTF-8', false ) . '</span>';
				$kept[] = array( $piece );
				if ( self::has_arabic( $piece ) ) {
					$this->note( 'SHORTCODE', $piece );
				}
			} elseif ( '' === $name ) {
				$q     .= $piece;
				$words .= $piece;
			} elseif ( preg_match( '~^<[^\s/>]+[\s/]~', $piece ) ) {
				$q     .= '<' . $name . ' data-k="' . count( $kept ) . '"' . ( self::is_kept( $piece ) ? ' translate="no"' : '' ) . '>';
				$kept[] = self::tag( $piece );
			} else {
				$q .= $piece;
			}
		}
		if ( preg_match( '~<[a-z/!]~i', $words ) ) {
			// Half a tag: nobody can say where it was meant to end.
			$this->note( 'MARKUP', $original );
			$this->parts[] = $original;
		} elseif ( self::has_arabic( $words ) ) {
			$this->parts[] = new Slot( Slot::MARKUP, $q, $original, $kept );
		} else {
			foreach ( $run as $piece ) {
				array_push( $this->parts, ...self::tag( $piece ) );
			}
		}
	}

	/**
	 * A tag with slots for those of its attributes that are read; any other piece as it is.
	 *
	 * @param string $piece A piece.
	 * @return array<int, string|Slot>
	 */
	private static function tag( string $piece ): array {
		if ( '' === Tags::name( $piece ) || ! self::has_arabic( $piece ) ) {
			return array( $piece );
		}
		$pattern = '~(\s(?:' . implode( '|', self::VISIBLE ) . ')\s*=\s*)("[^"]*"|\'[^\']*\')~i';
		$parts   = array();
		$at      = 0;
		preg_match_all( $pattern, $piece, $found, PREG_OFFSET_CAPTURE | PREG_SET_ORDER );
		foreach ( $found as $attribute ) {
			list( $quoted, $start ) = $attribute[2];
			$value                  = substr( $quoted, 1, -1 );
			// In single quotes a translation's apostrophe would end the value.
			if ( '"' !== $quoted[0] || ! self::has_arabic( $value ) || self::is_inside( $piece, $attribute[0][1] ) ) {
				continue;
			}
			$parts[] = substr( $piece, $at, $start + 1 - $at );
			$parts[] = Slot::attribute( $value );
			$at      = $start + 1 + strlen( $value );
		}
		$parts[] = substr( $piece, $at );
		return $parts;
	}

	/**
	 * Whether a place in a tag is inside of a value.
	 *
	 * @param string $tag A tag.
	 * @param int    $at  A place in it.
	 */
	private static function is_inside( string $tag, int $at ): bool {
		$before = preg_replace( '~"[^"]*"|\'[^\']*\'~', '', substr( $tag, 0, $at ) );
		return false !== strpbrk( $before, '"\'' );
	}

	/**
	 * Whether a piece can stay out of the run it begins or ends.
	 *
	 * @param string $piece A piece.
	 */
	private static function is_edge( string $piece ): bool {
		return '' === trim( $piece ) || self::is_shortcode( $piece ) || in_array( Tags::name( $piece ), Tags::VOID, true );
	}

	/**
	 * Whether a piece is a shortcode.
	 *
	 * @param string $piece A piece.
	 */
	private static function is_shortcode( string $piece ): bool {
		return 1 === preg_match( self::SHORTCODE, $piece ) && '[' === $piece[0];
	}

	/**
	 * Whether an element says that it is not to be translated.
	 *
	 * @param string $tag A tag.
	 */
	private static function is_kept( string $tag ): bool {
		return 1 === preg_match( '~\stranslate\s*=\s*["\']?no\b|\sclass\s*=\s*["\'][^"\']*\bnotranslate\b~i', $tag );
	}

	/**
	 * Notes something for the editor.
	 *
	 * @param string $kind   What it is.
	 * @param string $source The text.
	 */
	private function note( string $kind, string $source ): void {
		$this->notes[] = array(
			'kind'   => $kind,
			'source' => $source,
		);
	}
}
