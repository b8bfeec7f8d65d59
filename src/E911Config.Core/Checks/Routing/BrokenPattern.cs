using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Routing;

/// <summary>
/// C60: a pattern that cannot be read or explodes, and a translation that refers to a group that its pattern does not have.
/// </summary>
internal sealed class BrokenPattern() : Check("C60", CheckSeverity.Error, VoiceRoute.Type, OutboundTranslationRule.Type,
    OutboundCallingNumberTranslationRule.Type, VoiceNormalizationRule.Type)
{
    private const string Slow = nameof(Slow);
    private const string Reference = nameof(Reference);
    private static readonly Regex Group = new(@"(?<!\$)(?:\$\$)*\$(?:(\d+)|\{(\d+)\})", RegexOptions.CultureInvariant);

    private static readonly (ObjectType Type, string Property)[] Patterns =
    [
        (VoiceRoute.Type, "NumberPattern"), (OutboundTranslationRule.Type, "Pattern"),
        (OutboundCallingNumberTranslationRule.Type, "Pattern"), (VoiceNormalizationRule.Type, "Pattern"),
    ];

    public override CheckTexts Texts { get; } = new(
        "A pattern or translation that does not work",
        "The pattern {pattern} of {object} is no regular expression: it matches nothing.",
        "A route whose pattern cannot be read takes no call, and a rule that makes nonsense of a number sends it nowhere. A pattern that "
            + "explodes holds up every call that is held against it.",
        "Mend the pattern; Test-CsVoiceRoute, Test-CsVoiceNormalizationRule and Test-CsTrunkConfiguration try one.",
        "Create a voice route (Lync Server 2013); what the server does with such patterns is assumed")
    {
        Cases = new Dictionary<string, string>
        {
            [Slow] = "The pattern {pattern} of {object} takes longer than it may with {number}: it can be read in too many ways.",
            [Reference] = "The translation {translation} of {object} refers to group {group}, which its pattern {pattern} does not have: "
                + "the reference stays in the number.",
        },
    };

    // Each noun is looked at by itself.
    private protected override bool ProvesByPart => true;

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        var patterns = PatternSet.Of(context.Snapshot);
        var numbers = context.Facts.EmergencyNumbers.SelectMany(number => new[] { "+" + number, number }).ToArray();
        foreach (var (type, property) in Patterns)
        {
            foreach (var item in context.Snapshot.All(type))
            {
                var pattern = patterns.Get(item.Text(property));
                if (Broken(item, pattern, numbers) is { } found) yield return found.With(("pattern", pattern.Text));
            }
        }
    }

    private CheckFinding? Broken(DeploymentObject item, Pattern pattern, string[] numbers)
    {
        foreach (var number in numbers.DefaultIfEmpty("+911"))
        {
            switch (pattern.Ask(number))
            {
                case PatternAnswer.Invalid: return At(item);
                case PatternAnswer.OutOfTime: return At(item).With(("number", number)) with { Case = Slow };
            }
        }

        if (item.Type.Find("Translation") is null) return null;
        var translation = item.Text("Translation");
        var groups = new Regex(pattern.Text, RegexOptions.CultureInvariant).GetGroupNumbers();
        foreach (Match reference in Group.Matches(translation))
        {
            var group = reference.Groups[1].Success ? reference.Groups[1].Value : reference.Groups[2].Value;
            if (!int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Array.IndexOf(groups, number) < 0)
                return At(item).With(("translation", translation), ("group", group)) with { Case = Reference };
        }

        return null;
    }
}
