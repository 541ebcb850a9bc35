using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Features.Rules;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>listinglsp/rulePage</c>: the page of a rule, which no client can find by itself.</summary>
internal static class RulePageMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("listinglsp/rulePage", LspJson.Default.RulePageParams, LspJson.Default.RulePageResult, (session, p, _) =>
    {
        if (RuleCatalogue.FindByName(p.Rule) is not { } rule) throw new RpcException(ErrorCode.InvalidParams, $"There is no such rule: {p.Rule}");
        var locale = (p.Locale is null ? null : SessionSettings.LocaleOf(p.Locale)) ?? session.Settings.LocaleFor(session.Workspaces is [var first, ..] ? first.State.Config : Config.Default);
        return new RulePageResult(rule.Id, RuleMarkdown.Title(rule, locale), RuleMarkdown.Page(rule, locale));
    });
}
