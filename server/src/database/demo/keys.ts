/** They exist in demo data only, and are written in its guides. */
export const demoSignIn = { email: 'alex@acme.example', password: 'portal-demo', secretKey: 'sk_demo_portal' }
export const siteKeys = ['pk_demo_lumen', 'pk_demo_harbor', 'pk_demo_sakura'] as const
