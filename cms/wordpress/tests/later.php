<?php
/**
 * Articles that the service answers later: a real WordPress over HTTP, and a stand-in for the service that takes jobs.
 *
 * @package Khulasa
 */

require __DIR__ . '/tools.php';

touch( getenv( 'STAND_IN' ) . '/jobs' );
$browser = new Browser( 'editor', 'editor' );

/**
 * The state of a post once it is there; WP-Cron never runs.
 *
 * @param Browser  $browser A browser with the panel open.
 * @param int      $id      The post.
 * @param string[] $states  What is waited for.
 */
function watch( Browser $browser, int $id, array $states ): array {
	for ( $i = 0; $i < 60; $i++ ) {
		$state = $browser->rest( 'GET', $id )[1];
		if ( in_array( $state['state'], $states, true ) ) {
			return $state;
		}
		usleep( 300000 );
	}
	return $state;
}

/**
 * The requests among those that were asked.
 *
 * @param array  $asked  Requests.
 * @param string $method Method.
 * @param string $path   How the path begins.
 */
function only( array $asked, string $method, string $path ): array {
	return array_values(
		array_filter(
			$asked,
			static function ( array $line ) use ( $method, $path ): bool {
				return $method === $line['method'] && 0 === strpos( $line['path'], $path );
			}
		)
	);
}

// A long article is left with the service from the beginning.
$long = '';
for ( $i = 0; $i < 100; $i++ ) {
	$long .= "<!-- wp:paragraph -->\n<p>" . str_repeat( 'كلمات كثيرة في الخبر ', 5 ) . "رقم {$i}.</p>\n<!-- /wp:paragraph -->\n\n";
}
$id = arabic( $long, 'خبر طويل' );
$browser->rest( 'POST', $id );
cron();
$asked = asked();
check( 'it asks for a job', array( 'respond-async', '/translate', 8 ), array( $asked[0]['prefer'], $asked[0]['path'], count( $asked[0]['body']['q'] ) ) );
check( 'with the key', 'Bearer the-secret-key', $asked[0]['authorization'] );
check( 'and a key of its own', 1, preg_match( '/^[\x21-\x7e]{40,255}$/', $asked[0]['key'] ) );
$state = $browser->rest( 'GET', $id )[1];
check( 'the service has it', array( 'running', array( 'done' => 0, 'total' => 0 ) ), array( $state['state'], $state['later'] ) );
check( 'which job stays here', false, strpos( wp_json_encode( $state ), 'job-' ) || strpos( wp_json_encode( $state ), 'hash' ) || strpos( wp_json_encode( $state ), 'the-secret-key' ) );
check( 'the next look is planned', true, planned()[ $id ] - time() <= 2 );
sleep( 2 );
$state = $browser->rest( 'GET', $id )[1];
check( 'the panel looks too', array( 'done' => 3, 'total' => 4 ), $state['later'] );
$state = watch( $browser, $id, array( 'done', 'failed' ) );
check( 'the panel alone finishes it', array( 'done', $state['total'] ), array( $state['state'], $state['done'] ) );
check( 'nothing of the service is left', null, $state['later'] );
$asked = asked();
$sent  = only( $asked, 'POST', '/' );
check( 'many texts in a job, once jobs are known', array( 60, 33 ), array_map( 'count', array_slice( array_column( array_column( $sent, 'body' ), 'q' ), 0, 2 ) ) );
check( 'the summary is a job', array( '/summarize', 'respond-async' ), array( end( $sent )['path'], end( $sent )['prefer'] ) );
check( 'each job is taken away', 4, count( only( $asked, 'DELETE', '/jobs/' ) ) );
check( 'looks show the key', array( 'Bearer the-secret-key' ), array_values( array_unique( array_column( only( $asked, 'GET', '/jobs/' ), 'authorization' ) ) ) );
$draft = stored( $state['draft']['id'] );
check( 'the draft has all of it', array( 100, 0 ), array( substr_count( $draft->post_content, '</p>' ), preg_match( '/\p{Arabic}/u', $draft->post_content ) ) );
check( 'its excerpt', 0, strpos( $draft->post_excerpt, 'Summary: ' ) );
check( 'nothing is planned', array(), planned() );

// WP-Cron alone does it too.
$browser->rest( 'POST', $id );
$state = array( 'state' => 'queued' );
for ( $i = 0; $i < 60 && 'done' !== get_post_meta( $id, '_khulasa_job', true )['state']; $i++ ) {
	cron( true );
	usleep( 200000 );
}
check( 'WP-Cron alone finishes it', 'done', get_post_meta( $id, '_khulasa_job', true )['state'] );

// A short article becomes a job when the service is too busy, and waits first as it is asked to.
asked();
$short = arabic( '<p>نص</p><p>آخر</p>', 'عنوان' );
$browser->rest( 'POST', $short );
next_answers( '429' );
cron();
check( 'at once first', array( '' ), array_column( asked(), 'prefer' ) );
cron();
check( 'not before its time', array(), asked() );
sleep( 3 );
cron();
$sent = only( asked(), 'POST', '/' );
check( 'then as a job', 'respond-async', $sent[0]['prefer'] );
$state = watch( $browser, $short, array( 'done', 'failed' ) );
check( 'done', array( 'done', 0 ), array( $state['state'], count( $state['flags'] ) ) );

// A job that the service lost is sent again, under the same key.
$browser->rest( 'POST', $id );
asked();
next_answers( 'gone' );
cron();
$first = only( asked(), 'POST', '/translate' );
sleep( 2 );
cron();
$again = only( asked(), 'POST', '/translate' );
check( 'sent again', array( $first[0]['key'], $first[0]['body'] ), array( $again[0]['key'], $again[0]['body'] ) );
check( 'and done', 'done', watch( $browser, $id, array( 'done', 'failed' ) )['state'] );

// A job that fails for its texts is cut in halves; what is refused alone stays Arabic.
$two = arabic( '<p>نص</p><p>آخر</p>' . '<!-- ' . str_repeat( 'x', 8000 ) . ' -->', 'عنوان' );
$browser->rest( 'POST', $two );
next_answers( 'fails', 'fails' );
$state = finish_post( $browser, $two );
check( 'done all the same', array( 'done', array( 'UNTRANSLATED' ) ), array( $state['state'], array_column( $state['flags'], 'kind' ) ) );

// Cancelling stops the service too.
$browser->rest( 'POST', $id );
cron();
asked();
$browser->rest( 'DELETE', $id );
check( 'the service is told', 1, count( only( asked(), 'DELETE', '/jobs/' ) ) );
check( 'cancelled', 'none', $browser->rest( 'GET', $id )[1]['state'] );

// A service without jobs answers at once, and is not asked again.
unlink( getenv( 'STAND_IN' ) . '/jobs' );
$browser->rest( 'POST', $id );
asked();
cron( true );
cron( true );
cron( true );
$sent = asked();
check( 'asked once', array( 'respond-async', '', '' ), array_slice( array_column( $sent, 'prefer' ), 0, 3 ) );
check( 'few texts then', 8, count( $sent[1]['body']['q'] ) );

$log = file_exists( WP_CONTENT_DIR . '/debug.log' ) ? file( WP_CONTENT_DIR . '/debug.log' ) : array();
check( 'no notices', array(), array_values( preg_grep( '~plugins/khulasa|cms/wordpress/khulasa~', $log ) ) );

finish();
