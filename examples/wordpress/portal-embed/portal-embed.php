<?php
/**
 * Plugin Name: Portal embed
 * Description: Shows the customer portal in pages: [portal widget="invoices"]. Signed-in users see their own company.
 * Version: 0.3.0
 * Requires at least: 6.4
 * Requires PHP: 8.1
 * License: MIT
 *
 * Settings, in wp-config.php:
 *   define( 'PORTAL_URL', 'https://portal.example.com' );     // the portal's address
 *   define( 'PORTAL_SITE_KEY', 'pk_...' );                    // the site's publishable key, not secret
 *   define( 'PORTAL_SECRET_KEY', 'sk_...' );                  // a secret key with the scope sessions:write
 * Each user who may see the portal has the user meta `portal_customer_id` (the customer's id in the portal), and
 * perhaps `portal_contact_id` (the person's); without the latter he reads and changes nothing.
 */

declare( strict_types=1 );

namespace Portal_Embed;

defined( 'ABSPATH' ) || exit;

/** What the shortcode may name, by the word after `portal-`. */
const WIDGETS = array(
	'account',
	'alerts',
	'invoices',
	'messages',
	'orders',
	'payment-methods',
	'profile',
	'quotations',
	'subscriptions',
	'success-packs',
	'tickets',
);

add_shortcode( 'portal', __NAMESPACE__ . '\shortcode' );
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );

/**
 * The HTML of a widget. It is the same for everybody, so that a page cache may keep it: who is signed in decides only
 * what the token route answers.
 *
 * @param array<string, string>|string $attributes Attributes of the shortcode; `widget` is one of WIDGETS.
 */
function shortcode( $attributes ): string {
	$attributes = shortcode_atts( array( 'widget' => 'account' ), (array) $attributes, 'portal' );
	if ( ! in_array( $attributes['widget'], WIDGETS, true ) || ! defined( 'PORTAL_URL' ) || ! defined( 'PORTAL_SITE_KEY' ) ) {
		return '';
	}
	// In this order: the widgets find their source of tokens when they come to life.
	wp_enqueue_script( 'portal-embed', plugins_url( 'portal-embed.js', __FILE__ ), array(), '0.3.0', true );
	wp_enqueue_script( 'portal-widgets', trailingslashit( PORTAL_URL ) . 'widgets/portal.min.js', array(), null, true );
	return sprintf(
		'<portal-connect api="%1$s" site="%2$s" data-token-route="%3$s" data-nonce-route="%4$s"><portal-%5$s></portal-%5$s></portal-connect>',
		esc_url( PORTAL_URL ),
		esc_attr( PORTAL_SITE_KEY ),
		esc_url( rest_url( 'portal/v1/token' ) ),
		esc_url( admin_url( 'admin-ajax.php?action=rest-nonce' ) ),
		esc_attr( $attributes['widget'] )
	);
}

/** Widgets are ES modules. */
function as_module( string $tag, string $handle ): string {
	return in_array( $handle, array( 'portal-widgets', 'portal-embed' ), true )
		? str_replace( '<script ', '<script type="module" ', $tag )
		: $tag;
}

/** A POST, as a GET could be cached, prefetched or called from another site's page. */
function register_routes(): void {
	register_rest_route(
		'portal/v1',
		'/token',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\mint_token',
			// WordPress knows the user by his cookie only when the request carries the nonce of the REST API.
			'permission_callback' => 'is_user_logged_in',
		)
	);
}

/**
 * A token for the company of the signed-in user.
 *
 * @return \WP_REST_Response|\WP_Error
 */
function mint_token() {
	nocache_headers();
	$user_id  = get_current_user_id();
	$customer = get_user_meta( $user_id, 'portal_customer_id', true );
	if ( ! is_string( $customer ) || '' === $customer || ! defined( 'PORTAL_SECRET_KEY' ) ) {
		return new \WP_Error( 'portal_no_customer', 'No company in the portal belongs to this user.', array( 'status' => 403 ) );
	}
	$contact = get_user_meta( $user_id, 'portal_contact_id', true );
	$body    = array_filter(
		array(
			'customer_id' => $customer,
			'contact_id'  => $contact,
			'expires_in'  => 900,
		)
	);
	$answer  = wp_remote_post(
		trailingslashit( PORTAL_URL ) . 'v1/portal_sessions',
		array(
			'timeout'     => 10,
			'redirection' => 0,
			'headers'     => array(
				'Authorization' => 'Bearer ' . PORTAL_SECRET_KEY,
				'Content-Type'  => 'application/json',
			),
			'body'        => wp_json_encode( $body ),
		)
	);
	$minted  = is_wp_error( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( ! is_array( $minted ) || ! isset( $minted['token'] ) ) {
		return new \WP_Error( 'portal_unreachable', 'The portal gave no token.', array( 'status' => 502 ) );
	}
	$response = new \WP_REST_Response( array( 'token' => $minted['token'] ) );
	$response->header( 'Cache-Control', 'no-store, private' );
	return $response;
}
