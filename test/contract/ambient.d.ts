/** What the sources of the add-on find around them, for tests that import them. */
/// <reference types="google-apps-script" />
