using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ListingLsp.Mutation;

/// <summary>
/// Writes all mutants of a file into it, each behind its own switch: <c>a &lt; b</c> becomes <c>(Mutant.Is(7) ? a &lt;= b : a &lt; b)</c>.
/// So one build holds all of them. Lines stay where they are.
/// </summary>
/// <param name="file">The file, for the list.</param>
/// <param name="isWanted">Whether a mutant takes part, by its number; those that did not compile do not.</param>
/// <param name="fixedNames">Constants that must stay constants: they stand in patterns, attributes and the like.</param>
/// <param name="mutants">The list; numbers go on behind it.</param>
internal sealed class SwitchWriter(string file, Predicate<int> isWanted, IReadOnlySet<string> fixedNames, List<Mutant> mutants) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Others = new()
    {
        [SyntaxKind.LessThanToken] = [SyntaxKind.LessThanEqualsToken, SyntaxKind.GreaterThanEqualsToken],
        [SyntaxKind.LessThanEqualsToken] = [SyntaxKind.LessThanToken, SyntaxKind.GreaterThanToken],
        [SyntaxKind.GreaterThanToken] = [SyntaxKind.GreaterThanEqualsToken, SyntaxKind.LessThanEqualsToken],
        [SyntaxKind.GreaterThanEqualsToken] = [SyntaxKind.GreaterThanToken, SyntaxKind.LessThanToken],
        [SyntaxKind.EqualsEqualsToken] = [SyntaxKind.ExclamationEqualsToken],
        [SyntaxKind.ExclamationEqualsToken] = [SyntaxKind.EqualsEqualsToken],
        [SyntaxKind.AmpersandAmpersandToken] = [SyntaxKind.BarBarToken],
        [SyntaxKind.BarBarToken] = [SyntaxKind.AmpersandAmpersandToken],
    };

    /// <summary>Signs and numbers that no switch can stand at: a name is given to something inside.</summary>
    public List<string> OutOfReach { get; } = [];

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        SyntaxNode result = base.VisitBinaryExpression(node)!;
        if (!Others.TryGetValue(node.OperatorToken.Kind(), out var others)) return result;
        foreach (var other in others)
        {
            var changed = node.WithOperatorToken(Token(node.OperatorToken.LeadingTrivia, other, node.OperatorToken.TrailingTrivia));
            result = Switch(node, changed.WithoutTrivia(), (ExpressionSyntax)result);
        }

        return result;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        SyntaxNode result = base.VisitIsPatternExpression(node)!;
        foreach (var pattern in ChangedPatterns(node.Pattern)) result = Switch(node, node.WithPattern(pattern).WithoutTrivia(), (ExpressionSyntax)result);
        return result;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        var visited = (SwitchExpressionSyntax)base.VisitSwitchExpression(node)!;
        var arms = new List<SwitchExpressionArmSyntax>();
        for (var i = 0; i < node.Arms.Count; i++)
        {
            var arm = node.Arms[i];
            var guards = new List<int>();
            foreach (var pattern in ChangedPatterns(arm.Pattern))
            {
                if (Next(arm.Pattern, pattern) is not { } id) continue;
                guards.Add(id);
                arms.Add(OneLine(arm.WithPattern(pattern)).WithWhenClause(When(Is(id), arm.WhenClause)));
            }

            var kept = visited.Arms[i];
            if (guards.Count > 0)
            {
                ExpressionSyntax none = guards.Select(id => (ExpressionSyntax)PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Is(id))).Aggregate((a, b) => BinaryExpression(SyntaxKind.LogicalAndExpression, a, b));
                kept = kept.WithWhenClause(When(none, kept.WhenClause));
            }

            arms.Add(kept);
        }

        if (arms.Count == node.Arms.Count) return visited;
        // The line breaks stand in the trivia of the tokens that were there before.
        return visited.WithArms(SeparatedList(arms, arms.Skip(1).Select(_ => Token(SyntaxKind.CommaToken))));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        var isConst = node.Modifiers.Any(SyntaxKind.ConstKeyword);
        if (!isConst && !node.Modifiers.Any(SyntaxKind.StaticKeyword)) return base.VisitFieldDeclaration(node);
        // What is worked out once for all mutants cannot be switched; a number alone can be asked for each time.
        if (node.Declaration is not { Type: PredefinedTypeSyntax type, Variables: [{ Initializer.Value: LiteralExpressionSyntax literal } variable] } || !literal.IsKind(SyntaxKind.NumericLiteralExpression)) return node;
        if (fixedNames.Contains(variable.Identifier.ValueText))
        {
            OutOfReach.Add($"{file}: {variable.Identifier.ValueText} = {literal}");
            return node;
        }

        var modifiers = node.Modifiers.Where(m => m.Kind() is not (SyntaxKind.ConstKeyword or SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword)).Select(m => m.Text);
        var value = Number(literal);
        var property = ParseMemberDeclaration($"{string.Join(' ', modifiers)} static {type} {variable.Identifier.Text} => {value};")!;
        return property.WithTriviaFrom(node);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) =>
        node.IsKind(SyntaxKind.NumericLiteralExpression) && node.Parent is not (ConstantPatternSyntax or RelationalPatternSyntax or CaseSwitchLabelSyntax or EnumMemberDeclarationSyntax) ? Number(node) : node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) => node.IsConst ? node : base.VisitLocalDeclarationStatement(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    private static IEnumerable<PatternSyntax> ChangedPatterns(PatternSyntax pattern)
    {
        foreach (var node in pattern.DescendantNodesAndSelf(n => n is not ExpressionSyntax))
        {
            if (node is RelationalPatternSyntax relation)
            {
                foreach (var other in Others[relation.OperatorToken.Kind()]) yield return pattern.ReplaceNode(relation, relation.WithOperatorToken(Token(relation.OperatorToken.LeadingTrivia, other, relation.OperatorToken.TrailingTrivia)));
            }

            if (node is RelationalPatternSyntax { Expression: LiteralExpressionSyntax bound } && bound.IsKind(SyntaxKind.NumericLiteralExpression)) yield return pattern.ReplaceNode(bound, More(bound));
            if (node is ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } && literal.IsKind(SyntaxKind.NumericLiteralExpression)) yield return pattern.ReplaceNode(literal, More(literal));
        }
    }

    private ExpressionSyntax Number(LiteralExpressionSyntax literal) => Switch(literal, More(literal), literal);

    /// <summary>The number and one more, of the same type.</summary>
    private static LiteralExpressionSyntax More(LiteralExpressionSyntax literal)
    {
        var text = literal.Token.Text.Replace("_", "", StringComparison.Ordinal);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return Literal($"0x{long.Parse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) + 1:X2}");
        var digits = text.TrimEnd('m', 'M', 'L', 'l', 'u', 'U', 'd', 'f');
        return Literal((decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture) + text[digits.Length..]);

        static LiteralExpressionSyntax Literal(string text) => (LiteralExpressionSyntax)ParseExpression(text);
    }

    private ExpressionSyntax Switch(ExpressionSyntax original, ExpressionSyntax changed, ExpressionSyntax kept)
    {
        if (original.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax && !n.Ancestors().TakeWhile(a => a != original).Any(a => a is AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax)))
        {
            OutOfReach.Add($"{file}:{LineOf(original)}: {OneLine(original)} → {OneLine(changed)}");
            return kept;
        }

        if (Next(original, changed) is not { } id) return kept;
        var both = ConditionalExpression(Is(id), Token(SyntaxTriviaList.Empty, SyntaxKind.QuestionToken, TriviaList(Space)), OneLine(changed), Token(TriviaList(Space), SyntaxKind.ColonToken, TriviaList(Space)), kept.WithoutTrivia());
        return ParenthesizedExpression(both).WithTriviaFrom(kept);
    }

    private int? Next(SyntaxNode original, SyntaxNode changed)
    {
        var mutant = new Mutant(mutants.Count + 1, file, LineOf(original), OneLine(original).ToString(), OneLine(changed).ToString(), SourceOf(original));
        mutants.Add(mutant);
        return isWanted(mutant.Id) ? mutant.Id : null;
    }

    private static ExpressionSyntax Is(int id) => ParseExpression($"global::ListingLsp.Analysis.Mutant.Is({id})");

    private static WhenClauseSyntax When(ExpressionSyntax condition, WhenClauseSyntax? also) =>
        WhenClause(Token(TriviaList(Space), SyntaxKind.WhenKeyword, TriviaList(Space)), also is null ? condition : BinaryExpression(SyntaxKind.LogicalAndExpression, condition, ParenthesizedExpression(also.Condition.WithoutTrivia()))).WithTrailingTrivia(Space);

    private static string SourceOf(SyntaxNode node) => node.SyntaxTree.GetText().Lines[LineOf(node) - 1].ToString().Trim();

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>The same on one line, without comments.</summary>
    private static T OneLine<T>(T node)
        where T : SyntaxNode => node.NormalizeWhitespace("", " ").WithoutTrivia();
}
