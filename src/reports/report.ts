import type { Brand, Note } from '../brand.ts';
import type { Published } from '../disclosure/published.ts';
import type { Say } from '../locales/words.ts';
import type { Model } from '../model/schema.ts';
import type { Browser } from './browser.ts';
import type { Paper } from './paper.ts';
import type { Templates } from './templates.ts';
import type { PageId } from './view/pages.ts';

/** All that a report is made from. */
export interface Edition {
  readonly published: Published;
  readonly model: Model;
  readonly say: Say;
  /** The sheet it is printed on; A4 unless it says another. */
  readonly paper?: Paper;
  readonly brand?: Brand;
  readonly notes?: readonly Note[];
  /** Whether every page is marked as a draft. */
  readonly draft?: boolean;
  /** The only pages that are wanted; by default all. */
  readonly pages?: readonly PageId[];
  /** What takes the place of our templates. */
  readonly templates?: Templates;
  /** The id of the one department that is reported; by default the whole company. */
  readonly unit?: string;
}

/** Writes an edition as the content of one file; the browser is asked for a page by those that print. */
type Renderer = (edition: Edition, browser: Browser) => string | Uint8Array | Promise<string | Uint8Array>;

/** A format in which an assessment can be written. */
export interface Report {
  readonly fileName: string;
  /** Whether the browser prints it. */
  readonly printed: boolean;
  /** Whether it can speak of one department alone. */
  readonly byUnit?: true;
  /** Loads what writes it in a locale: most runs write one or two formats of all. */
  load(locale: string): Promise<Renderer>;
}
