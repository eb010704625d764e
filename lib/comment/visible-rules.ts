/** Whether there is anything to see in a text: characters that nobody sees say nothing. */
export const isVisible = (text: string): boolean => /[^\p{Cf}\p{Cc}\p{Z}\u2800\u3164\u115f\u1160]/u.test(text)
