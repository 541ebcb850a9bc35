/** A place in a text, as the protocol counts. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Result of `listinglsp/marketMatrix`, as far as it is shown. */
export interface MarketMatrix {
  readonly listings: readonly MarketListing[];
}

export interface MarketListing {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly range: Range;
  readonly marketsStated: boolean;
  readonly summary: string;
  readonly markets: readonly MarketRow[];
}

export interface MarketRow {
  readonly market: string;
  readonly name: string;
  readonly sold: boolean;
  readonly status: string;
  readonly words: string;
  readonly freight?: string | null;
  readonly notes: readonly MarketNote[];
}

export interface MarketNote {
  readonly status: string;
  readonly words: string;
  readonly rule?: string | null;
  readonly severity?: string | null;
  readonly message?: string | null;
  readonly range?: Range | null;
}
