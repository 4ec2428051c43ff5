import type { Published } from '../disclosure/published.ts';
import type { Say } from '../locales/words.ts';
import type { Model } from '../model/schema.ts';
import type { Browser } from './browser.ts';
import type { Paper } from './paper.ts';

/** All that a report is made from. */
export interface Edition {
  readonly published: Published;
  readonly model: Model;
  readonly say: Say;
  /** The sheet it is printed on; A4 unless it says another. */
  readonly paper?: Paper;
}

/** A format in which an assessment can be written. */
export interface Report {
  readonly fileName: string;
  /** Whether the browser prints it. */
  readonly printed: boolean;
  render(edition: Edition, browser: Browser): Promise<string | Uint8Array>;
}
