using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C17: a number that reaches the provider with or without a plus sign, other than it wants it.</summary>
internal sealed class PlusLost() : Check("C17", CheckSeverity.Warning, OutboundTranslationRule.Type, TrunkConfiguration.Type, Trunk.Type)
{
    private const string Kept = nameof(Kept);

    public override CheckTexts Texts { get; } = new(
        "An emergency number in another form than the provider wants",
        "{number} leaves over {object} as {made}; the provider wants the plus sign. It is taken away by {what}.",
        "Whether a provider takes +911 and 911 alike is its own affair: one that does not refuses the call.",
        "Set-CsTrunkConfiguration -RemovePlusFromUri on {configuration}, or the rule, as the provider wants it; New-E911TrunkPlan "
            + "plans it.",
        "New-CsTrunkConfiguration; what a provider does with the other form is assumed")
    {
        Cases = new Dictionary<string, string>
        {
            [Kept] = "{number} leaves over {object} as {made}; the provider wants it without the plus sign.",
        },
    };

    public override IReadOnlyList<string> Fields => ["provider.expectsPlus"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context) =>
        context.Design!.Provider?.ExpectsPlus is not { } expects ? []
            : from found in Wrong(context, expects)
                select At(Trunk.Type, found.Trunk.Identity).With(("number", found.Number), ("made", found.Made),
                    ("configuration", found.Trunk.Settings.Scope), ("what", found.What)) with
                {
                    Case = expects ? "" : Kept,
                    Place = context.Design!.FindTrunk(found.Trunk.Identity)!.Place,
                };

    // Where nothing takes the sign away, it does not matter what the design says.
    internal override IEnumerable<string> Undeclared(CheckContext context) =>
        context.Design!.Provider is { ExpectsPlus: null } && Wrong(context, true).Any() ? Fields : [];

    private static IEnumerable<(TrunkNode Trunk, string Number, string Made, string What)> Wrong(CheckContext context, bool expects)
    {
        foreach (var trunk in context.Design!.Trunks.Where(trunk => trunk.Role == TrunkRole.Provider && trunk.Numbers.Count > 0))
        {
            if (context.Index.Trunks.Find(trunk.Identity, null) is not { } node) continue;
            var number = "+" + trunk.Numbers[0];
            var (rule, made) = WhoAnswers.Leaving(context.Index, node, number);
            if (made is null || !WhoAnswers.Understands(context.Index, node, null, made, number)
                || made.StartsWith("+", StringComparison.Ordinal) == expects) continue;
            yield return (node, number, made, node.Settings.RemovesPlus ? node.Settings.Scope : rule?.Identity ?? "");
        }
    }
}
