<?php
/**
 * Prints the JSON that WordPress gives to JavaScript: those texts of a .po file that are used in one script.
 *
 * Usage: php json-translation.php languages/khulasa-ar.po js/panel.js
 *
 * @package Khulasa
 */

list( , $po, $script ) = $argv;

/**
 * A quoted string of a .po file.
 *
 * @param string $quoted Lines of quoted strings.
 */
function unquote( string $quoted ): string {
	preg_match_all( '/"((?:[^"\\\\]|\\\\.)*)"/', $quoted, $lines );
	return stripcslashes( implode( '', $lines[1] ) );
}

$messages = array();
foreach ( preg_split( '/\n{2,}/', trim( file_get_contents( $po ) ) ) as $entry ) {
	preg_match_all( '/^(msgid|msgid_plural|msgstr(?:\[\d+\])?) ((?:".*"\n?)+)/m', $entry, $found, PREG_SET_ORDER );
	$texts = array();
	foreach ( $found as list( , $name, $quoted ) ) {
		$texts[ $name ] = unquote( $quoted );
	}
	if ( '' === ( $texts['msgid'] ?? null ) ) {
		preg_match( '/^Plural-Forms: (.*)$/m', $texts['msgstr'], $plural );
		preg_match( '/^Language: (.*)$/m', $texts['msgstr'], $language );
	} elseif ( isset( $texts['msgid'] ) && preg_match( '~^#:.*\b' . preg_quote( $script, '~' ) . ':~m', $entry ) ) {
		$messages[ $texts['msgid'] ] = array_values( array_diff_key( $texts, array_flip( array( 'msgid', 'msgid_plural' ) ) ) );
	}
}
$head = array(
	'domain'       => 'messages',
	'lang'         => $language[1],
	'plural-forms' => $plural[1],
);
$all  = array(
	'domain'      => 'messages',
	'locale_data' => array( 'messages' => array( '' => $head ) + $messages ),
);
echo json_encode( $all, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT ), "\n";
