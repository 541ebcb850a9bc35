using System.Collections.Immutable;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Incremental;

/// <summary>The members that were read again.</summary>
/// <param name="Table">Their rows.</param>
/// <param name="Comments">The comments among and behind them.</param>
/// <param name="Marks">The marks among and behind them.</param>
/// <param name="Errors">Their errors.</param>
/// <param name="LacksBracket">Whether a bracket is missing among them.</param>
/// <param name="HasAliases">Whether there is an alias among them.</param>
/// <param name="Flags">What they say of their collection.</param>
/// <param name="Suffix">The old row that goes on behind them.</param>
/// <param name="End">Where reading stopped, in the new text.</param>
/// <param name="LastEnd">Where the last member ends; -1 where none was read.</param>
/// <param name="Reach">How far was looked.</param>
internal sealed record Piece(
    NodeTable Table,
    IReadOnlyList<CommentSyntax> Comments,
    IReadOnlyList<MarkSyntax> Marks,
    ImmutableArray<SyntaxError> Errors,
    bool LacksBracket,
    bool HasAliases,
    NodeFlags Flags,
    int Suffix,
    int End,
    int LastEnd,
    int Reach);
