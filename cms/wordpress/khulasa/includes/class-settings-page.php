<?php
/**
 * Settings → Khulasa.
 *
 * @package Khulasa
 */

namespace Khulasa;

defined( 'ABSPATH' ) || exit;

/**
 * The form, and a button that asks the service who it is.
 */
final class Settings_Page {

	const PAGE  = 'khulasa';
	const CHECK = 'khulasa_check';

	/** Hooks. */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'fields' ) );
		add_action( 'admin_menu', array( self::class, 'menu' ) );
		add_action( 'admin_post_' . self::CHECK, array( self::class, 'check' ) );
	}

	/** The page in the menu. */
	public static function menu(): void {
		add_options_page( __( 'Khulasa', 'khulasa' ), __( 'Khulasa', 'khulasa' ), 'manage_options', self::PAGE, array( self::class, 'page' ) );
	}

	/** The setting and its fields. */
	public static function fields(): void {
		register_setting(
			self::PAGE,
			Settings::OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( Settings::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
		add_settings_section( 'service', '', '__return_null', self::PAGE );
		$fields = array(
			'address'   => __( 'Address of the service', 'khulasa' ),
			'key'       => __( 'Key', 'khulasa' ),
			'sentences' => __( 'Sentences in a summary', 'khulasa' ),
			'timeout'   => __( 'Seconds a request may take', 'khulasa' ),
		);
		foreach ( $fields as $name => $title ) {
			add_settings_field( $name, $title, array( self::class, $name ), self::PAGE, 'service', array( 'label_for' => "khulasa-$name" ) );
		}
	}

	/** The address. */
	public static function address(): void {
		$fixed = defined( 'KHULASA_ADDRESS' );
		printf(
			'<input type="url" class="regular-text code" id="khulasa-address" name="khulasa[address]" value="%s"%s>',
			esc_attr( Settings::address() ),
			$fixed ? ' readonly' : ''
		);
		if ( $fixed ) {
			printf( '<p class="description">%s</p>', esc_html__( 'It is set in wp-config.php.', 'khulasa' ) );
		}
	}

	/** The key: it can be replaced and forgotten, not read. */
	public static function key(): void {
		if ( defined( 'KHULASA_KEY' ) ) {
			printf( '<p class="description">%s</p>', esc_html__( 'It is set in wp-config.php.', 'khulasa' ) );
			return;
		}
		$is_set = '' !== Settings::key();
		printf(
			'<input type="password" class="regular-text code" id="khulasa-key" name="khulasa[key]" value="" autocomplete="new-password" placeholder="%s">',
			$is_set ? '••••••••••••' : ''
		);
		if ( $is_set ) {
			printf(
				'<p class="description">%s</p><p><label><input type="checkbox" name="khulasa[forget]" value="1"> %s</label></p>',
				esc_html__( 'A key is stored. Leave this empty to keep it.', 'khulasa' ),
				esc_html__( 'Forget the stored key', 'khulasa' )
			);
		}
	}

	/** How long summaries are. */
	public static function sentences(): void {
		self::number( 'sentences', 1, 10 );
	}

	/** How long a request may take. */
	public static function timeout(): void {
		self::number( 'timeout', 5, 300 );
	}

	/**
	 * A field for a number.
	 *
	 * @param string $name Its name.
	 * @param int    $min  The least.
	 * @param int    $max  The most.
	 */
	private static function number( string $name, int $min, int $max ): void {
		printf(
			'<input type="number" class="small-text" id="khulasa-%1$s" name="khulasa[%1$s]" value="%2$d" min="%3$d" max="%4$d">',
			esc_attr( $name ),
			(int) Settings::all()[ $name ],
			(int) $min,
			(int) $max
		);
	}

	/** The page. */
	public static function page(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		if ( Settings::is_open() ) {
			printf( '<div class="notice notice-warning inline"><p>%s</p></div>', esc_html__( 'The address does not begin with https://, so articles and the key can be read on their way to the service.', 'khulasa' ) );
		}
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form><form action="' . esc_url( admin_url( 'admin-post.php' ) ) . '" method="post">';
		printf( '<input type="hidden" name="action" value="%s">', esc_attr( self::CHECK ) );
		wp_nonce_field( self::CHECK );
		submit_button( __( 'Ask the service', 'khulasa' ), 'secondary', 'submit', false );
		echo '</form></div>';
	}

	/** Asks the service who it is, with the settings as they are stored. */
	public static function check(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'You may not do this.', 'khulasa' ), 403 );
		}
		check_admin_referer( self::CHECK );
		$info = Client::info();
		if ( $info->is_good() ) {
			$models = implode( ', ', array_filter( wp_list_pluck( (array) ( $info->body['models'] ?? array() ), 'name' ), 'is_string' ) );
			/* translators: 1: version, 2: names of models. */
			$text = sprintf( __( 'The service answers: version %1$s, models %2$s.', 'khulasa' ), (string) ( $info->body['version'] ?? '?' ), $models );
		} else {
			$text = $info->detail;
		}
		add_settings_error( Settings::OPTION, 'check', $text, $info->is_good() ? 'success' : 'error' );
		set_transient( 'settings_errors', get_settings_errors(), 30 );
		wp_safe_redirect( add_query_arg( 'settings-updated', 'true', admin_url( 'options-general.php?page=' . self::PAGE ) ) );
		exit;
	}
}
