<?php
/**
 * How a post is cut and put together again.
 *
 * @package Khulasa
 */

use Khulasa\Document;
use Khulasa\Markup;

require getenv( 'SITE' ) . '/wp-load.php';
require __DIR__ . '/check.php';

/**
 * What is sent of a content.
 *
 * @param string $content Content.
 * @return string[]
 */
function sent( string $content ): array {
	return array_values( wp_list_pluck( ( new Document( $content ) )->slots(), 'q' ) );
}

/**
 * A content with each Arabic word replaced by "w" where it was sent.
 *
 * @param string $content Content.
 */
function translated( string $content ): string {
	$document = new Document( $content );
	$answers  = array();
	foreach ( $document->slots() as $key => $slot ) {
		$answers[ $key ] = preg_replace( '/[\p{Arabic}]+/u', 'w', $slot->q );
		check( 'an answer with the same tags fits: ' . $slot->q, true, $slot->fits( $answers[ $key ] ) );
	}
	return $document->translated( $answers );
}

$article = file_get_contents( __DIR__ . '/article.html' );

// Without answers, everything is as it was, byte for byte, however bad.
$contents = array(
	$article,
	'',
	'نص',
	'<p>نص <b>غامق <i>مائل</b> آخر</p><p>فقرة',
	'<p>أ < ب و ج > د & هـ</p>',
	'<a href="x>نص</a> آخر <p class=\'y\'>ثالث',
	"<!-- wp:paragraph -->\n<p>نص",
	'<!-- /wp:paragraph --><!-- wp:group {"a":"}"} --><div>نص</div>',
	'<!-- wp:code --><pre>مفتوح',
	'<script>if (a < b) { "نص" }</script><style>x{}</style>نص<!-- تعليق -->',
	"نص\r\n\r\n[caption id=\"1\"]<img src=\"x\" alt=\"صورة\" /> تعليق[/caption]\n\n[gallery]",
	"<p title='نص'>نص \xff</p>",
	'نص <span translate="no">خلاصة</span> نص <code>مثال</code>',
);
foreach ( $contents as $content ) {
	check( 'unchanged without answers', $content, ( new Document( $content ) )->translated( array() ) );
}

// Blocks stay.
$english = translated( $article );
check( 'no Arabic is left but in code and shortcodes', array( 'مرحبا', 'صور' ), preg_match_all( '/\p{Arabic}+/u', $english, $left ) ? $left[0] : array() );
preg_match_all( Document::COMMENT, $article, $before );
preg_match_all( Document::COMMENT, $english, $after );
$changed = array_diff_assoc( $before[0], $after[0] );
check( 'comments of blocks stay, but for one with a string that is read', array( 1, true ), array( count( $changed ), false !== strpos( reset( $changed ), 'wp:cover' ) ) );
$names = static function ( array $blocks ) use ( &$names ): array {
	return array_map(
		static function ( array $block ) use ( $names ): array {
			return array( $block['blockName'], $names( $block['innerBlocks'] ) );
		},
		$blocks
	);
};
check( 'blocks are nested as they were', $names( parse_blocks( $article ) ), $names( parse_blocks( $english ) ) );
$cover = array_values( wp_list_filter( parse_blocks( $english ), array( 'blockName' => 'core/cover' ) ) )[0];
check( 'a string in JSON', 'w w -- & w', $cover['attrs']['alt'] );
check( 'JSON as WordPress writes it', true, false !== strpos( $english, '<!-- wp:cover ' . serialize_block_attributes( $cover['attrs'] ) . ' -->' ) );
check( 'a link and its title', true, false !== strpos( $english, '<a href="https://example.org/a?b=1&amp;c=2" title="w w">w w</a>' ) );
check( 'alt with quotes', true, false !== strpos( $english, 'alt="w w &quot;w&quot;"' ) );
check( 'caption', true, false !== strpos( $english, '<figcaption class="wp-element-caption">w w <em>w</em></figcaption>' ) );
check( 'cite after inner blocks', true, false !== strpos( $english, '<cite>w w</cite></blockquote>' ) );
check( 'shortcode in a sentence', true, false !== strpos( $english, '<p>w w [note id="3"] w w w.</p>' ) );

// What is sent.
check( 'attributes are not sent', array( 'اقرأ <a data-k="0">هنا</a>.' ), sent( '<p>اقرأ <a href="https://secret.example/" onclick="x()">هنا</a>.</p>' ) );
check( 'what stands around all of it is not sent', array( 'نص' ), sent( '<p><strong><em>نص</em></strong> <br></p>' ) );
check( 'no Arabic, nothing sent', array(), sent( '<p>Hello <b>world</b> 123</p><figure><iframe src="x">نص</iframe></figure>' ) );
check( 'the same text is sent once', array( 'نص' ), sent( '<p>نص</p><h2 title="نص">نص</h2>' ) );
check( 'a classic post is cut at lines', array( 'أول', 'ثان <b>غامق</b>', 'ثالث' ), sent( "أول\n\nثان <b>غامق</b>\nثالث" ) );
check( 'in a block, lines are one', array( "أول\nثان" ), sent( "<!-- wp:paragraph -->\n<p>أول\nثان</p>\n<!-- /wp:paragraph -->" ) );
check( 'a poem is cut at lines', array( 'أول', 'ثان' ), sent( "<!-- wp:verse -->\n<pre class=\"wp-block-verse\">أول\nثان</pre>\n<!-- /wp:verse -->" ) );
check( 'a caption in a shortcode', array( 'صورة', 'تعليق' ), sent( '[caption id="1"]<img src="x" alt="صورة" /> تعليق[/caption]' ) );
check( 'an attribute that only looks like one', array( 'نص' ), sent( '<p data-x=" alt=\'صورة\'">نص</p>' ) );
check( 'an element that is not to be translated', array(), sent( '<div translate="no"><p>نص</p></div><p class="notranslate">نص</p>' ) );
check( 'an English post', false, Markup::has_arabic( 'Hello، 123؟' ) );

// Bad markup.
check( 'crossed tags', '<p>w <b>w <i>w</b> w</p>', translated( '<p>نص <b>غامق <i>مائل</b> آخر</p>' ) );
check( 'a sign is no tag', '<p>w < 5 &amp; w</p>', html_entity_decode( translated( '<p>نص < 5 &amp;amp; نص</p>' ) ) );
$half = new Document( '<p>نص</p><a href="x>نص آخر' );
check( 'half a tag is left and noted', array( 'MARKUP' ), array_column( $half->notes(), 'kind' ) );
check( 'a reusable block is noted', array( 'REUSABLE' ), array_column( ( new Document( '<!-- wp:block {"ref":5} /-->' ) )->notes(), 'kind' ) );
check( 'Arabic in a shortcode is noted', array( 'SHORTCODE' ), array_column( ( new Document( 'نص [x y="نص"] نص' ) )->notes(), 'kind' ) );

// Answers that do not fit.
$slot = array_values( ( new Document( '<p>نص <b>غامق</b> نص</p>' ) )->slots() )[0];
check( 'a tag is lost', false, $slot->fits( 'text <b>bold text' ) );
check( 'a tag is new', false, $slot->fits( 'text <b>bold</b> <script>x</script>' ) );
check( 'an attribute is new', false, $slot->fits( 'text <b onclick="x">bold</b>' ) );
check( 'tags in the wrong order', false, $slot->fits( 'text </b>bold<b>' ) );
check( 'nothing', false, $slot->fits( ' ' ) );
check( 'its words can be asked one by one', array( 'نص', 'غامق', 'نص' ), wp_list_pluck( $slot->apart(), 'q' ) );
$apart = array(
	md5( 'نص' )   => 'text',
	md5( 'غامق' ) => 'bold',
);
check( 'and are put in', '<p>text <b>bold</b> text</p>', ( new Document( '<p>نص <b>غامق</b> نص</p>' ) )->translated( $apart ) );
$slot = array_values( ( new Document( '<img alt="نص">' ) )->slots() )[0];
check( 'no tags in an attribute', false, $slot->fits( 'a <b>text</b>' ) );
check( 'no way out of an attribute', '<img alt="a&quot; onload=&quot;x">', ( new Document( '<img alt="نص">' ) )->translated( array( $slot->key() => 'a" onload="x' ) ) );

// Size.
$long  = str_repeat( $article, 100 ) . '<img src="data:image/png;base64,' . str_repeat( 'A', 2000000 ) . '" alt="نص">';
$start = microtime( true );
translated( $long );
check( 'a long article in little time', true, microtime( true ) - $start < 10 );

finish();
