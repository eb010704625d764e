/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.BUILD_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Every public page has a twin in Markdown under its own address with .md.
  rewrites: async () => [{ source: '/:path*.md', destination: '/twins/:path*' }],
  serverExternalPackages: [
    ...['ioredis', 'nodemailer', 'pg', 'postgres', '@react-email/render'],
    // The grammars of code are 2.4 MB, which Next would put into each endpoint that renders comments, three times.
    ...['@shikijs/core', '@shikijs/engine-javascript', '@shikijs/langs'],
  ],
  // Metadata is rendered before the page for everybody: streamed late it would need inline scripts.
  htmlLimitedBots: /.*/,
  // Next rewrites a configuration that extends nothing; this one does, so builds beside each other change no file.
  // `npm run check` checks the types.
  typescript: { tsconfigPath: 'tsconfig.next.json', ignoreBuildErrors: true },
}

export default config
