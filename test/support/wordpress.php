<?php
// As much of WordPress as the plugin of the example asks for. Prints, as JSON, what came of it: each user's page, token
// and what was asked of the portal.
namespace {
	define( 'ABSPATH', '/' );
	define( 'PORTAL_URL', 'https://portal.example' );
	define( 'PORTAL_SITE_KEY', 'pk_site' );
	define( 'PORTAL_SECRET_KEY', 'sk_secret' );
	$GLOBALS['routes'] = array();
	$GLOBALS['asked']  = array();
	$GLOBALS['user']   = 0;

	class WP_Error {
		public function __construct( public string $code, public string $message, public array $data ) {}
	}
	class WP_REST_Response {
		public array $headers = array();
		public function __construct( public array $data ) {}
		public function header( string $name, string $value ): void {
			$this->headers[ strtolower( $name ) ] = $value;
		}
	}
	function add_shortcode( ...$_ ) {}
	function add_filter( ...$_ ) {}
	function add_action( $hook, $run ) { if ( 'rest_api_init' === $hook ) { $GLOBALS['init'] = $run; } }
	function register_rest_route( $space, $path, $route ) { $GLOBALS['routes'][ $space . $path ] = $route; }
	function shortcode_atts( $known, $given ) { return array_merge( $known, array_intersect_key( $given, $known ) ); }
	function wp_enqueue_script( ...$_ ) {}
	function plugins_url( $path ) { return '/plugins/' . $path; }
	function trailingslashit( $url ) { return rtrim( $url, '/' ) . '/'; }
	function esc_url( $url ) { return htmlspecialchars( $url ); }
	function esc_attr( $text ) { return htmlspecialchars( $text ); }
	function rest_url( $path ) { return '/wp-json/' . $path; }
	function admin_url( $path ) { return '/wp-admin/' . $path; }
	function nocache_headers() {}
	function is_user_logged_in() { return 0 !== $GLOBALS['user']; }
	function get_current_user_id() { return $GLOBALS['user']; }
	function get_user_meta( $id, $key ) {
		return 1 === $id ? array( 'portal_customer_id' => 'cus_1', 'portal_contact_id' => 'con_1' )[ $key ] : '';
	}
	function wp_json_encode( $value ) { return json_encode( $value ); }
	function is_wp_error( $value ) { return $value instanceof WP_Error; }
	function wp_remote_post( $url, $request ) {
		$GLOBALS['asked'][] = array( 'url' => $url ) + $request;
		return array( 'body' => '{"token":"pst_minted","session":{}}' );
	}
	function wp_remote_retrieve_body( $answer ) { return $answer['body']; }

	require $argv[1];
	( $GLOBALS['init'] )();
	$route  = $GLOBALS['routes']['portal/v1/token'];
	$result = array( 'methods' => $route['methods'] );
	foreach ( array( 0, 1, 2 ) as $user ) {
		$GLOBALS['user']  = $user;
		$GLOBALS['asked'] = array();
		$allowed          = $route['permission_callback']();
		$answer           = $allowed ? $route['callback']() : null;
		$result['users'][] = array(
			'page'    => \Portal_Embed\shortcode( array( 'widget' => 'invoices' ) ),
			'allowed' => $allowed,
			'answer'  => $answer,
			'asked'   => $GLOBALS['asked'],
		);
	}
	echo json_encode( $result );
}
