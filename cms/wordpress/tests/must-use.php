<?php
/**
 * What tests change in the site: one request a call of WP-Cron, so that progress can be watched, and short waits.
 *
 * @package Khulasa
 */

add_filter( 'khulasa_step_seconds', '__return_zero' );
