using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Checks.Trunks;

/// <summary>
/// C14: a local trunk that the design takes for the ECRC, over which the emergency number leaves as it is, or as another.
/// </summary>
internal sealed class NotTranslatedToEcrc() : Check("C14", CheckSeverity.Warning, Trunk.Type, TrunkConfiguration.Type,
    OutboundTranslationRule.Type)
{
    public override CheckTexts Texts { get; } = new(
        "A local trunk that does not call the ECRC although the design says so",
        "{number} leaves over {object} as {made}, which is not the ECRC's number: no rule of {configuration} makes it that.",
        "A plain emergency number on an ordinary line goes to the emergency centre that the carrier knows for that line, which may be that "
            + "of another place.",
        "Make an outbound translation rule on the trunk's own configuration that turns the emergency numbers into the ECRC's number, and "
            + "sort it first; New-E911TrunkPlan plans it.",
        "Deploy emergency services in Skype for Business Server");

    public override IReadOnlyList<string> Fields => ["localTrunks"];

    internal override IEnumerable<CheckFinding> Find(CheckContext context)
    {
        foreach (var trunk in context.Design!.Trunks.Where(trunk => trunk.Mode == LocalTrunkMode.Ecrc))
        {
            if (context.Index.Trunks.Find(trunk.Identity, null) is not { } node) continue;
            foreach (var number in trunk.Numbers.Select(number => "+" + number))
            {
                var made = WhoAnswers.Leaving(context.Index, node, number).Number;
                if (made is null || WhoAnswers.IsEcrc(context.Index, node, made)) continue;

                // What a rule mangles is C16.
                if (!WhoAnswers.IsEmergency(context.Index, node, null, made)) continue;
                yield return At(Trunk.Type, trunk.Identity).With(("number", number), ("made", made),
                    ("configuration", node.Settings.Scope)) with { Place = trunk.Place };
                break;
            }
        }
    }
}
