/**
 * The Khulasa panel in the block editor's sidebar.
 *
 * Plain JavaScript on WordPress's own globals: nothing is built.
 */
( function ( wp ) {
	'use strict';

	var el = wp.element.createElement;
	var __ = wp.i18n.__;
	var _n = wp.i18n._n;
	var sprintf = wp.i18n.sprintf;
	var Button = wp.components.Button;
	var Notice = wp.components.Notice;
	// It moved from wp.editPost to wp.editor in WordPress 6.6.
	var Panel = wp.editor.PluginDocumentSettingPanel || wp.editPost.PluginDocumentSettingPanel;

	var POLL = 3000;

	function isActive( job ) {
		return job && ( job.state === 'queued' || job.state === 'running' );
	}

	function path( postId ) {
		return '/khulasa/v1/posts/' + postId;
	}

	/** The article's state, asked again and again while there is work. */
	function useJob( postId ) {
		var state = wp.element.useState( null );
		var job = state[ 0 ];
		var setJob = state[ 1 ];
		var problem = wp.element.useState( '' );
		var setProblem = problem[ 1 ];

		function ask( method ) {
			setProblem( '' );
			return wp.apiFetch( { path: path( postId ), method: method } ).then( setJob, function ( error ) {
				setProblem( error.message );
			} );
		}

		wp.element.useEffect( function () {
			ask( 'GET' );
		}, [ postId ] );
		wp.element.useEffect( function () {
			if ( ! isActive( job ) ) {
				return undefined;
			}
			var timer = setTimeout( ask, POLL, 'GET' );
			return function () {
				clearTimeout( timer );
			};
		}, [ job ] );
		return { job: job, ask: ask, problem: problem[ 0 ] };
	}

	function stateText( job ) {
		if ( job.state === 'queued' ) {
			return __( 'Queued. The work begins with the next run of WP-Cron.', 'khulasa' );
		}
		if ( job.state === 'running' ) {
			/* translators: 1: steps done, 2: all steps. */
			return sprintf( __( 'Running: %1$d of %2$d', 'khulasa' ), job.done, job.total );
		}
		if ( job.state === 'failed' ) {
			return __( 'Failed', 'khulasa' );
		}
		if ( job.state === 'done' ) {
			return __( 'Done', 'khulasa' );
		}
		return __( 'Not translated yet', 'khulasa' );
	}

	function outcomeText( job ) {
		if ( job.outcome === 'revision' ) {
			return __( 'The draft was changed, published or open, so it was left alone. The new translation is its latest revision.', 'khulasa' );
		}
		if ( job.outcome === 'separate' ) {
			return __( 'The earlier draft was changed, so it was left alone. The new translation is a draft of its own.', 'khulasa' );
		}
		return '';
	}

	function Progress( props ) {
		var job = props.job;
		if ( ! isActive( job ) ) {
			return null;
		}
		return el( 'progress', { max: job.total || 1, value: job.done, style: { width: '100%' }, 'aria-label': stateText( job ) } );
	}

	/** What the service has at the moment. */
	function Later( props ) {
		var later = props.job.later;
		if ( ! later || ! isActive( props.job ) ) {
			return null;
		}
		return el(
			'p',
			null,
			later.total
				/* translators: 1: sentences done, 2: all sentences of this part. */
				? sprintf( __( 'The service works on a part of it: %1$d of %2$d sentences', 'khulasa' ), later.done, later.total )
				: __( 'The service has a part of it in its queue.', 'khulasa' )
		);
	}

	function Waiting( props ) {
		var job = props.job;
		if ( ! job.detail ) {
			return null;
		}
		var text = job.detail;
		if ( job.wait > 0 ) {
			/* translators: %d: seconds. */
			text += ' ' + sprintf( _n( 'Next try in %d second.', 'Next try in %d seconds.', job.wait, 'khulasa' ), job.wait );
		}
		return el( Notice, { status: job.state === 'failed' ? 'error' : 'warning', isDismissible: false }, text );
	}

	function Outcome( props ) {
		var text = outcomeText( props.job );
		var draft = props.job.draft;
		if ( ! text ) {
			return null;
		}
		return el(
			Notice,
			{ status: 'warning', isDismissible: false },
			text,
			' ',
			draft && draft.revisions && props.job.outcome === 'revision'
				? el( 'a', { href: draft.revisions }, __( 'Compare', 'khulasa' ) )
				: null
		);
	}

	function Link( props ) {
		if ( ! props.post || props.post.id === props.current ) {
			return null;
		}
		return el( 'p', null, props.label + ' ', el( 'a', { href: props.post.edit }, props.post.title || '#' + props.post.id ) );
	}

	function Checks( props ) {
		var checks = props.checks;
		if ( ! checks ) {
			return null;
		}
		return el(
			wp.element.Fragment,
			null,
			/* translators: 1: sentences of the article, 2: sentences that were translated. */
			el( 'p', null, sprintf( __( 'Sentences: %1$d, translated: %2$d', 'khulasa' ), checks.sentencesIn, checks.sentencesOut ) ),
			checks.numbersMissing && checks.numbersMissing.length
				/* translators: %s: numbers. */
				? el( 'p', null, sprintf( __( 'Numbers missing in the English: %s', 'khulasa' ), checks.numbersMissing.join( ', ' ) ) )
				: null,
			checks.needsReview ? el( 'p', null, el( 'strong', null, __( 'Read it against the Arabic before you publish.', 'khulasa' ) ) ) : null
		);
	}

	/** Flags of one sentence stand together. */
	function bySentence( flags ) {
		var groups = [];
		flags.forEach( function ( flag ) {
			var last = groups[ groups.length - 1 ];
			if ( last && flag.source && last[ 0 ].source === flag.source && last[ 0 ].text === flag.text ) {
				last.push( flag );
			} else {
				groups.push( [ flag ] );
			}
		} );
		return groups;
	}

	function Sentence( flags, index ) {
		return el(
			'li',
			{ key: index, style: { borderInlineStart: '3px solid #dba617', paddingInlineStart: '8px', marginBottom: '16px' } },
			flags.map( function ( flag, i ) {
				return el( 'div', { key: i }, el( 'strong', null, flag.kind ), ' ', flag.detail );
			} ),
			flags[ 0 ].text ? el( 'div', { dir: 'ltr', lang: 'en', style: { marginTop: '4px' } }, flags[ 0 ].text ) : null,
			flags[ 0 ].source ? el( 'div', { dir: 'rtl', lang: 'ar', style: { marginTop: '4px' } }, flags[ 0 ].source ) : null
		);
	}

	function Flags( props ) {
		var flags = props.flags || [];
		if ( ! flags.length ) {
			return null;
		}
		return el(
			'details',
			{ open: flags.length < 6, style: { marginBottom: '1em' } },
			/* translators: %d: number of flags. */
			el( 'summary', null, sprintf( _n( '%d flag', '%d flags', flags.length, 'khulasa' ), flags.length ) ),
			el( 'ul', null, bySentence( flags ).map( Sentence ) )
		);
	}

	function KhulasaPanel() {
		var post = wp.data.useSelect( function ( select ) {
			var editor = select( 'core/editor' );
			return { id: editor.getCurrentPostId(), isDirty: editor.isEditedPostDirty(), isNew: editor.isEditedPostNew() };
		}, [] );
		var savePost = wp.data.useDispatch( 'core/editor' ).savePost;
		var khulasa = useJob( post.id );
		var job = khulasa.job;
		var isDraft = job && job.source && job.source.id !== post.id;

		/** What is translated is what is stored, so the editor's text is stored first. */
		function start() {
			var saved = post.isDirty && ! isDraft ? savePost() : Promise.resolve();
			saved.then( function () {
				khulasa.ask( 'POST' );
			} );
		}

		function action() {
			if ( isActive( job ) ) {
				return el( Button, { variant: 'secondary', onClick: function () {
					khulasa.ask( 'DELETE' );
				} }, __( 'Cancel', 'khulasa' ) );
			}
			return el(
				Button,
				{ variant: 'primary', disabled: post.isNew && ! post.isDirty, onClick: start },
				job.draft || isDraft ? __( 'Translate and summarize again', 'khulasa' ) : __( 'Translate and summarize', 'khulasa' )
			);
		}

		return el(
			Panel,
			{ name: 'khulasa', title: __( 'Khulasa', 'khulasa' ) },
			khulasa.problem ? el( Notice, { status: 'error', isDismissible: false }, khulasa.problem ) : null,
			job ? el(
				wp.element.Fragment,
				null,
				el( 'p', { 'aria-live': 'polite' }, stateText( job ) ),
				el( Progress, { job: job } ),
				el( Later, { job: job } ),
				el( Waiting, { job: job } ),
				el( Outcome, { job: job } ),
				el( Link, { post: job.source, current: post.id, label: __( 'Arabic post:', 'khulasa' ) } ),
				el( Link, { post: job.draft, current: post.id, label: __( 'English draft:', 'khulasa' ) } ),
				el( Checks, { checks: job.checks } ),
				el( Flags, { flags: job.flags } ),
				action()
			) : null
		);
	}

	wp.plugins.registerPlugin( 'khulasa', { render: KhulasaPanel, icon: 'translation' } );
}( window.wp ) );
