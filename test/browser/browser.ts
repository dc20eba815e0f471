export { sharedBrowser, startBrowser } from './launch/browser.js'
