import { NOTHING_POLICY } from '@/lib/page-store/content-security-policy'

/** Nothing of the site uses these, so no page and no frame in it may. Passkeys and the clipboard stay as browsers have them. */
const UNUSED_FEATURES = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'serial', 'usb'],
  ...['window-management', 'xr-spatial-tracking'],
]

/** A year, in seconds: browsers that came once by https come by nothing else. */
const HSTS = 'max-age=31536000'

/**
 * On every answer, whoever made it, unless that answer says otherwise of itself: a page its own policy, a badge that
 * other sites may show it.
 * @param isDev Next's development pages need more than any policy of ours allows, so none is named for them
 */
export function securityHeaders(siteUrl: string | undefined, isDev = false): Record<string, string> {
  return {
    ...(!isDev && { 'content-security-policy': NOTHING_POLICY }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // For browsers that do not know frame-ancestors.
    'x-frame-options': 'DENY',
    ...(siteUrl?.startsWith('https:') && { 'strict-transport-security': HSTS }),
  }
}
