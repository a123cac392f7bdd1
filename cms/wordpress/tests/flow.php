<?php
/**
 * From the list of posts to the English draft: a real WordPress over HTTP, and a stand-in for the service.
 *
 * @package Khulasa
 */

require __DIR__ . '/tools.php';
$article = file_get_contents( __DIR__ . '/article.html' );

$browser = new Browser( 'editor', 'editor' );

// The bulk action.
$id      = arabic( $article );
$english = arabic( '<p>Nothing to do</p>', 'English' );
$image   = wp_insert_attachment(
	array(
		'post_title'     => 'x',
		'post_mime_type' => 'image/jpeg',
	),
	'x.jpg'
);
set_post_thumbnail( $id, $image );
$list = $browser->page( '/wp-admin/edit.php' );
check( 'the action is in the list', true, false !== strpos( $list, '<option value="khulasa">' ) );
$form = array(
	'action' => 'khulasa',
	'post'   => array( $id, $english ),
);
$browser->page( '/wp-admin/edit.php', $form + array( '_wpnonce' => 'wrong' ) );
check( 'without its nonce nothing happens', 'none', $browser->rest( 'GET', $id )[1]['state'] );
$nonce = Browser::find( '~name="_wpnonce" value="([^"]+)"~', $list );
$after = $browser->page( '/wp-admin/edit.php', $form + array( '_wpnonce' => $nonce ) );
check( 'one is queued', true, false !== strpos( $after, '1 post is queued' ) );
check( 'one is skipped', true, false !== strpos( $after, '1 was skipped' ) );
check( 'the column says so', true, false !== strpos( $after, '>Queued<' ) );
$state = $browser->rest( 'GET', $id )[1];
check( 'queued', 'queued', $state['state'] );
check( 'a second start is refused', 409, $browser->rest( 'POST', $id )[0] );

// 429 first, then 200.
asked();
next_answers( '429' );
cron();
$state = $browser->rest( 'GET', $id )[1];
check( 'running', 'running', $state['state'] );
check( 'nothing is done', 0, $state['done'] );
check( 'why', true, false !== strpos( $state['detail'], '429' ) );
check( 'Retry-After is honoured', true, abs( planned()[ $id ] - time() - 2 ) <= 1 );
cron();
check( 'not before its time', 1, count( asked() ) );
sleep( 3 );
cron();
$requests = asked();
check( 'after it', array( 1, '/translate' ), array( count( $requests ), $requests[0]['path'] ) );
check( 'a few texts at once', 8, count( $requests[0]['body']['q'] ) );
check( 'the contract', array( 'ar', 'en', 'html', true ), array_values( array_diff_key( $requests[0]['body'], array( 'q' => 0 ) ) ) );
check( 'the key is shown', 'Bearer the-secret-key', $requests[0]['authorization'] );
$state = $browser->rest( 'GET', $id )[1];
check( 'progress', 8, $state['done'] );
check( 'the trouble is over', '', $state['detail'] );
check( 'the column shows progress', true, 1 === preg_match( '~Running: \d+%~', $browser->page( '/wp-admin/edit.php' ) ) );

// 503 without Retry-After, then it goes on.
next_answers( '503' );
cron();
$state = $browser->rest( 'GET', $id )[1];
check( 'backoff', true, $state['wait'] >= 5 && $state['wait'] <= 10 );
check( 'no draft before its time', null, $state['draft'] );

// An edit meanwhile is for the next run.
wp_update_post(
	array(
		'ID'         => $id,
		'post_title' => 'عنوان آخر',
	)
);
$state = finish_post( $browser, $id );
check( 'done', 'done', $state['state'] );
check( 'all of it', $state['total'], $state['done'] );
check( 'made', 'created', $state['outcome'] );
check( 'checks of the summary', array( array( '1200' ), true ), array( $state['checks']['numbersMissing'], $state['checks']['needsReview'] ) );
$kinds = array_count_values( array_column( $state['flags'], 'kind' ) );
ksort( $kinds );
check(
	'flags',
	array(
		'NUMBER'    => 1,
		'SHORTCODE' => 1,
	),
	$kinds
);
check( 'the sentence of a flag', 'ستستقبل المستشفيات 1200 مريض يوميا.', $state['flags'][0]['source'] );
check( 'nothing is planned', array(), planned() );
$requests  = asked();
$summaries = wp_list_filter( $requests, array( 'path' => '/summarize' ) );
check( 'one summary', 1, count( $summaries ) );
$body = reset( $summaries )['body'];
check( 'no comments and shortcodes in it', false, strpos( $body['text'], 'wp:' ) || strpos( $body['text'], '[note' ) );
check( 'HTML, with checks', array( 'html', array( 'checks' ), 3 ), array( $body['format'], $body['include'], $body['sentences'] ) );

$draft = stored( $state['draft']['id'] );
check( 'a draft', 'draft', $draft->post_status );
check( 'its title', 0, preg_match( '/\p{Arabic}|&quot;/u', $draft->post_title ) );
check( 'title of the text that was queued', true, false !== strpos( $draft->post_title, '"' ) );
check( 'its excerpt is the summary', true, 0 === strpos( $draft->post_excerpt, 'Summary: ' ) );
check( 'linked', array( $draft->ID, $id ), array( (int) get_post_meta( $id, '_khulasa_draft', true ), (int) get_post_meta( $draft->ID, '_khulasa_source', true ) ) );
check( 'its image', $image, get_post_thumbnail_id( $draft->ID ) );
preg_match_all( '/<[^>]*>/', preg_replace( '/(title|alt)="[^"]*"/', '', $article ), $before );
preg_match_all( '/<[^>]*>/', preg_replace( '/(title|alt)="[^"]*"/', '', $draft->post_content ), $after );
check( 'all comments and tags, in their order', preg_replace( '/"alt".*/', '', $before[0] ), preg_replace( '/"alt".*/', '', $after[0] ) );
check( 'its words', true, false !== strpos( $draft->post_content, '<strong>' ) && false !== strpos( $draft->post_content, 'href="https://example.org/a?b=1&amp;c=2"' ) );
check( 'the panel of the draft tells the same', array( 'done', $id ), array( $browser->rest( 'GET', $draft->ID )[1]['state'], $browser->rest( 'GET', $draft->ID )[1]['source']['id'] ) );
check( 'no key for the browser', false, strpos( wp_json_encode( $browser->rest( 'GET', $id ) ) . $browser->page( "/wp-admin/post.php?post=$id&action=edit" ), 'the-secret-key' ) );
check( 'the panel is in the editor', true, false !== strpos( $browser->page( "/wp-admin/post.php?post=$id&action=edit" ), 'khulasa/js/panel.js' ) );

// A second run updates the draft, as long as nobody changed it.
$browser->rest( 'POST', $id );
$state = finish_post( $browser, $id );
check( 'updated', array( 'updated', $draft->ID ), array( $state['outcome'], $state['draft']['id'] ) );
check( 'with the new title', true, 0 === preg_match( '/"/', stored( $draft->ID )->post_title ) );
wp_update_post(
	array(
		'ID'           => $draft->ID,
		'post_content' => 'What an editor wrote',
	)
);
$browser->rest( 'POST', $draft->ID );
$state = finish_post( $browser, $id );
check( 'never over an editor', array( 'revision', 'What an editor wrote' ), array( $state['outcome'], stored( $draft->ID )->post_content ) );
$revisions = wp_get_post_revisions( $draft->ID );
check( 'the new text is the latest revision', true, false !== strpos( reset( $revisions )->post_content, '<!-- wp:paragraph' ) );
check( 'the panel leads there', true, false !== strpos( $state['draft']['revisions'], 'revision=' . reset( $revisions )->ID ) );

// Cancel.
$browser->rest( 'POST', $id );
cron();
check( 'cancelled', 'none', $browser->rest( 'DELETE', $id )[1]['state'] );
check( 'nothing is planned after it', array(), planned() );

// A classic post; an answer without its tags; an empty one.
$classic = arabic( "أول <b>غامق</b> نص\n\n[gallery ids=\"1\"]\n\nثان", 'كلاسيكي' );
$browser->rest( 'POST', $classic );
next_answers( 'tags' );
$state = finish_post( $browser, $classic );
$words = preg_replace( '/\b(?!b\b|gallery|ids)[a-zA-Z]+\b/', 'w', stored( $state['draft']['id'] )->post_content );
check( 'tags are kept though an answer lost them', "w <b>w</b> w\n\n[gallery ids=\"1\"]\n\nw", $words );
$one = arabic( '<p>نص</p>', 'نص' );
$browser->rest( 'POST', $one );
next_answers( 'empty' );
$state = finish_post( $browser, $one );
check( 'what has no answer stays and is flagged', array( '<p>نص</p>', array( 'UNTRANSLATED' ) ), array( stored( $state['draft']['id'] )->post_content, array_column( $state['flags'], 'kind' ) ) );

// A text that the service refuses does not spoil the others.
$two = arabic( '<p>نص</p><p>آخر</p>', 'عنوان' );
$browser->rest( 'POST', $two );
next_answers( '422', '422' );
$state = finish_post( $browser, $two );
check( 'done all the same', array( 'done', array( 'UNTRANSLATED' ) ), array( $state['state'], array_column( $state['flags'], 'kind' ) ) );

// Too slow: fewer texts at once. Refused: it ends, and says why.
update_option( 'khulasa', array( 'timeout' => 5 ) + get_option( 'khulasa' ) );
$browser->rest( 'POST', $two );
asked();
next_answers( 'slow' );
cron( true );
cron( true );
check( 'half as many after a timeout', array( 3, 1 ), array_map( 'count', array_column( array_column( asked(), 'body' ), 'q' ) ) );
next_answers( '401' );
cron( true );
$state = $browser->rest( 'GET', $two )[1];
check( 'a wrong key ends it', array( 'failed', true ), array( $state['state'], str_contains( $state['detail'], '401' ) ) );
$browser->rest( 'POST', $two );
next_answers( ...array_fill( 0, 8, '503' ) );
check( 'it gives up at last', 'failed', finish_post( $browser, $two )['state'] );

// Who may.
wp_insert_user(
	array(
		'user_login' => 'writer',
		'user_pass'  => 'writer',
		'role'       => 'author',
	)
);
$writer = new Browser( 'writer', 'writer' );
check( 'not the posts of others', array( 403, 403 ), array( $writer->rest( 'GET', $id )[0], $writer->rest( 'POST', $id )[0] ) );
check( 'not the settings', false, strpos( $writer->page( '/wp-admin/options-general.php?page=khulasa' ), 'khulasa-address' ) );

// Settings.
$page = $browser->page( '/wp-admin/options-general.php?page=khulasa' );
check( 'the key is not on the page', array( false, true ), array( strpos( $page, 'the-secret-key' ), false !== strpos( $page, '••••' ) ) );
check( 'nor among all options', false, strpos( $browser->page( '/wp-admin/options.php' ), 'the-secret-key' ) );
check( 'no warning for this machine', false, strpos( $page, 'notice-warning' ) );
$save = array(
	'option_page' => 'khulasa',
	'action'      => 'update',
	'_wpnonce'    => Browser::find( '~name="_wpnonce" value="([^"]+)"~', $page ),
	'khulasa'     => array(
		'address'   => 'http://khulasa.example/',
		'key'       => '',
		'sentences' => 99,
	),
);
$page = $browser->page( '/wp-admin/options.php', array( '_wpnonce' => 'wrong' ) + $save );
wp_cache_flush();
check( 'no settings without a nonce', getenv( 'SERVICE' ), get_option( 'khulasa' )['address'] );
$browser->page( '/wp-admin/options.php', $save );
wp_cache_flush();
check( 'saved', array( 'http://khulasa.example', 'the-secret-key', 10, 5 ), array_values( get_option( 'khulasa' ) ) );
check( 'a warning without https', true, false !== strpos( $browser->page( '/wp-admin/options-general.php?page=khulasa' ), 'notice-warning' ) );
$save['khulasa'] = array(
	'address' => 'javascript:alert(1)',
	'forget'  => '1',
);
$browser->page( '/wp-admin/options.php', $save );
wp_cache_flush();
check( 'a bad address is refused, the key forgotten', array( 'http://khulasa.example', '' ), array( get_option( 'khulasa' )['address'], get_option( 'khulasa' )['key'] ) );
update_option( 'khulasa', array( 'address' => getenv( 'SERVICE' ) ) + get_option( 'khulasa' ) );
$page  = $browser->page( '/wp-admin/options-general.php?page=khulasa' );
$check = array(
	'action'   => 'khulasa_check',
	'_wpnonce' => Browser::find( '~khulasa_check.*?name="_wpnonce" value="([^"]+)"~s', $page ),
);
check( 'the service is asked', true, false !== strpos( $browser->page( '/wp-admin/admin-post.php', $check ), 'version stand-in, models letters' ) );

// In Arabic.
update_user_meta( 1, 'locale', 'ar' );
check( 'in Arabic', true, false !== strpos( $browser->page( '/wp-admin/edit.php' ), 'ترجمة وتلخيص' ) );
check( 'the panel too', true, false !== strpos( $browser->page( "/wp-admin/post.php?post=$id&action=edit" ), 'المسودة الإنجليزية' ) );

// Nothing is left of it but posts.
deactivate_plugins( 'khulasa/khulasa.php' );
define( 'WP_UNINSTALL_PLUGIN', 'khulasa/khulasa.php' );
$browser = null;
require WP_PLUGIN_DIR . '/khulasa/uninstall.php';
wp_cache_flush();
$left = $wpdb->get_var( "SELECT (SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'khulasa%') + (SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '\_khulasa%')" );
check( 'uninstalled', array( '0', array() ), array( $left, planned() ) );
check( 'the draft stays', 'What an editor wrote', stored( $draft->ID )->post_content );

// PHP had nothing to say about the plugin.
$log = file_exists( WP_CONTENT_DIR . '/debug.log' ) ? file( WP_CONTENT_DIR . '/debug.log' ) : array();
check( 'no notices', array(), array_values( preg_grep( '~plugins/khulasa|cms/wordpress/khulasa~', $log ) ) );

finish();
