// Display: the one that this file's windows open on, where npm run test:e2e has made several.

const displays = (process.env.GALLEY_DISPLAYS ?? '').split(' ').filter(Boolean)
const lane = Number(process.env.VITEST_POOL_ID ?? 1) - 1
const own = displays[lane % displays.length]
if (own) process.env.DISPLAY = own
