<?php
/**
 * What the tests say, and how they end.
 *
 * @package Khulasa
 */

$passed = 0;
$failed = 0;

/**
 * Compares.
 *
 * @param string $what     What is checked.
 * @param mixed  $expected What should be.
 * @param mixed  $actual   What is.
 */
function check( string $what, $expected, $actual ): void {
	global $passed, $failed;
	if ( $expected === $actual ) {
		++$passed;
		return;
	}
	++$failed;
	echo "FAILED: $what\n  expected: ", var_export( $expected, true ), "\n  actual:   ", var_export( $actual, true ), "\n";
}

/** Ends with the counts. */
function finish(): void {
	global $passed, $failed;
	echo "$passed passed, $failed failed\n";
	exit( $failed || ! $passed ? 1 : 0 );
}
