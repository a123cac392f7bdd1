<?php
/**
 * An Arabic post becomes an English draft by the real service: once by requests that wait, once by jobs. SERVICE is its
 * address.
 *
 * @package Khulasa
 */

require __DIR__ . '/tools.php';

$browser = new Browser( 'editor', 'editor' );
$article = file_get_contents( __DIR__ . '/article.html' );
$start   = static function ( int $id ) use ( $browser ): array {
	$browser->rest( 'POST', $id );
	$seen = array();
	for ( $i = 0; $i < 600; $i++ ) {
		cron( true );
		$state = $browser->rest( 'GET', $id )[1];
		if ( ! in_array( $state['state'], array( 'queued', 'running' ), true ) ) {
			break;
		}
		$seen[] = $state['later'];
		usleep( 200000 );
	}
	return array( $state, array_filter( $seen ) );
};

$id                   = arabic( $article );
list( $state, $later ) = $start( $id );
check( 'done', array( 'done', '' ), array( $state['state'], $state['detail'] ) );
check( 'nothing of it was a job', array(), $later );
$draft = stored( $state['draft']['id'] );
check( 'the title is English', 0, preg_match( '/\p{Arabic}/u', $draft->post_title ) );
check( 'the words are', true, false !== stripos( $draft->post_content, 'hospital' ) );
check( 'there is a summary', true, '' !== $draft->post_excerpt );
preg_match_all( '/<[^>]*>/', preg_replace( '/(title|alt)="[^"]*"/', '', $article ), $before );
preg_match_all( '/<[^>]*>/', preg_replace( '/(title|alt)="[^"]*"/', '', $draft->post_content ), $after );
check( 'all comments and tags, in their order', preg_replace( '/"alt".*/', '', $before[0] ), preg_replace( '/"alt".*/', '', $after[0] ) );

// Too long to be waited for: half of it is said twice, which costs the service little.
$long                  = arabic( $article . "\n<!-- note " . str_repeat( 'x', 8000 ) . " -->\n<!-- wp:paragraph -->\n<p>وقالت الوزارة إن العمل يبدأ غدا في الشمال.</p>\n<!-- /wp:paragraph -->" );
list( $state, $later ) = $start( $long );
check( 'the long one too', array( 'done', '' ), array( $state['state'], $state['detail'] ) );
check( 'by jobs', true, count( $later ) > 0 );
$draft = stored( $state['draft']['id'] );
check( 'its words are English', true, false !== stripos( $draft->post_content, 'hospital' ) && false !== stripos( $draft->post_content, 'ministry' ) );
check( 'its summary', true, '' !== $draft->post_excerpt );

finish();
