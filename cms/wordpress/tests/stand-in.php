<?php
/**
 * A stand-in for the service: its requests and answers, with letters for translations.
 *
 * Tests write what it should do next into the file "next", one word a line, taken from the top: a status (429, 503 …),
 * "tags" (loses a tag), "slow" (later than the client waits), "empty". Each request it gets is a line of JSON in "log".
 * Where there is a file "jobs" it takes jobs: at the first look one runs, at the second it is done; "fails" and "gone"
 * are words for what becomes of the next one.
 *
 * @package Khulasa
 */

$folder = getenv( 'STAND_IN' );
$route  = strtok( $_SERVER['REQUEST_URI'], '?' );
$asked  = json_decode( file_get_contents( 'php://input' ), true );

/**
 * Answers and ends.
 *
 * @param int   $status HTTP status.
 * @param array $body   JSON.
 */
function answer( int $status, array $body ) {
	http_response_code( $status );
	header( 'Content-Type: ' . ( $status < 300 ? 'application/json' : 'application/problem+json' ) );
	echo json_encode( $body, JSON_UNESCAPED_UNICODE );
	exit;
}

/**
 * Arabic letters by Latin ones, a letter each; tags and what is not to be translated stay.
 *
 * @param string $html HTML.
 */
function english( string $html ): string {
	$letters = array();
	foreach ( mb_str_split( 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ' ) as $i => $letter ) {
		$letters[ $letter ] = 'abtjhkdrzsxcvfqklmnwyoeiugpABCDEFGHIJ'[ $i ];
	}
	$kept = '~(<[a-z]+[^>]*translate="no"[^>]*>.*?</[a-z]+>|<[^>]*>)~s';
	$cut  = preg_split( $kept, $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	foreach ( $cut as $i => $piece ) {
		$cut[ $i ] = $i % 2 ? $piece : strtr( $piece, $letters );
	}
	return implode( '', $cut );
}

/**
 * The sentence pairs of a text: one, with a flag where there is a number.
 *
 * @param string $html HTML.
 */
function sentences( string $html ): array {
	$text  = english( strip_tags( preg_replace( '~<span[^>]*translate="no">.*?</span>~', '', $html ) ) );
	$flags = preg_match( '/\d/', $text ) ? array(
		array(
			'kind'   => 'NUMBER',
			'detail' => 'A number is missing.',
		),
	) : array();
	return array(
		array(
			'source' => array(
				'start' => 0,
				'end'   => strlen( mb_convert_encoding( $html, 'UTF-16LE', 'UTF-8' ) ) / 2,
			),
			'text'   => $text,
			'score'  => 0.5,
			'flags'  => $flags,
		),
	);
}

if ( '/info' === $route ) {
	answer(
		200,
		array(
			'name'    => 'khulasa',
			'version' => 'stand-in',
			'models'  => array( array( 'name' => 'letters' ) ),
		)
	);
}

$line = array(
	'method'        => $_SERVER['REQUEST_METHOD'],
	'path'          => $route,
	'prefer'        => $_SERVER['HTTP_PREFER'] ?? '',
	'key'           => $_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? '',
	'authorization' => $_SERVER['HTTP_AUTHORIZATION'] ?? '',
	'body'          => $asked,
);
file_put_contents( "$folder/log", json_encode( $line ) . "\n", FILE_APPEND );

if ( 0 === strpos( $route, '/jobs/' ) ) {
	look( "$folder/job-" . explode( '/', $route )[2], str_ends_with( $route, '/result' ) );
}

$next = file_exists( "$folder/next" ) ? file( "$folder/next", FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES ) : array();
$what = (string) array_shift( $next );
file_put_contents( "$folder/next", implode( "\n", $next ) );
if ( ctype_digit( $what ) ) {
	if ( '429' === $what ) {
		header( 'Retry-After: 2' );
	}
	answer(
		(int) $what,
		array(
			'status' => (int) $what,
			'code'   => 'STAND_IN',
			'detail' => 'The stand-in was told to say so.',
		)
	);
}
if ( 'slow' === $what ) {
	sleep( 7 );
}

if ( 'respond-async' === $line['prefer'] && file_exists( "$folder/jobs" ) ) {
	$id = md5( $line['key'] );
	if ( 'gone' !== $what ) {
		file_put_contents(
			"$folder/job-$id",
			json_encode(
				array(
					'path'  => $route,
					'asked' => $asked,
					'fails' => 'fails' === $what,
					'looks' => 0,
				)
			)
		);
	}
	header( "Location: /jobs/$id" );
	header( 'Retry-After: 1' );
	answer( 202, state( $id, 'queued' ) );
}
work( $route, $asked, $what );

/**
 * A job as JSON.
 *
 * @param string $id    The job.
 * @param string $state Its state.
 * @param int    $done  Sentences.
 */
function state( string $id, string $state, int $done = 0 ): array {
	return array(
		'id'       => $id,
		'state'    => $state,
		'progress' => array(
			'done'  => $done,
			'total' => 'queued' === $state ? 0 : 4,
		),
	);
}

/**
 * Answers a look at a job.
 *
 * @param string $file   The job's file.
 * @param bool   $result Whether its answer is wanted.
 */
function look( string $file, bool $result ) {
	if ( ! file_exists( $file ) ) {
		answer( 404, array( 'detail' => 'There is no job with this id.' ) );
	}
	if ( 'DELETE' === $_SERVER['REQUEST_METHOD'] ) {
		unlink( $file );
		http_response_code( 204 );
		exit;
	}
	$job = json_decode( file_get_contents( $file ), true );
	$end = $job['fails'] ? 'failed' : 'done';
	if ( $result ) {
		if ( $job['fails'] ) {
			answer( 422, array( 'detail' => 'The job failed.' ) );
		}
		work( $job['path'], $job['asked'], '' );
	}
	++$job['looks'];
	file_put_contents( $file, json_encode( $job ) );
	$id = substr( basename( $file ), 4 );
	if ( 1 === $job['looks'] ) {
		header( 'Retry-After: 1' );
		answer( 200, state( $id, 'running', 3 ) );
	}
	answer( 200, state( $id, $end, 4 ) );
}

/**
 * Answers a request.
 *
 * @param string $route The path.
 * @param array  $asked The request.
 * @param string $what  What goes wrong.
 */
function work( string $route, array $asked, string $what ) {
	if ( '/translate' === $route ) {
		$texts = array_map( 'english', $asked['q'] );
		if ( 'tags' === $what ) {
			foreach ( $texts as $i => $text ) {
				$texts[ $i ] = preg_replace( '~</[a-z]+>~', '', $text );
			}
		}
		if ( 'empty' === $what ) {
			$texts = array_fill( 0, count( $texts ), '' );
		}
		answer(
			200,
			array(
				'translatedText' => $texts,
				'sentences'      => array_map( 'sentences', $asked['q'] ),
			)
		);
	}

	answer(
		200,
		array(
			'summary'   => 'Summary: ' . english( mb_substr( trim( strip_tags( $asked['text'] ) ), 0, 40 ) ),
			'sentences' => array(),
			'checks'    => array(
				'sentencesIn'    => 7,
				'sentencesOut'   => 6,
				'numbersMissing' => array( '1200' ),
				'flags'          => array(),
				'needsReview'    => true,
			),
		)
	);
}
