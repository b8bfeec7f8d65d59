using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Core.Design;

namespace E911Config.Core.Drafting;

/// <summary>The name of a draft: the one that most marks in the deployment name, unless somebody gives one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Decisions">What is open of it.</param>
internal sealed record DesignNames(string Name, IReadOnlyList<OpenDecision> Decisions)
{
    public static DesignNames Of(Snapshot snapshot, string? given)
    {
        var marks = new[] { VoiceRoute.Type, LocationPolicy.Type, OutboundTranslationRule.Type, TrunkConfiguration.Type }
            .SelectMany(snapshot.All).Select(Ownership.OwnerOf).OfType<string>()
            .Where(name => TextRule.Name.Stored(name) is not null).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.Key).ToArray();
        var name = given ?? marks.FirstOrDefault() ?? Domain(snapshot);
        var others = marks.Where(mark => !string.Equals(mark, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return new DesignNames(name,
        [
            .. given is null && marks.Length == 0 ? new[] { new OpenDecision(DecisionKind.DesignName, "", "name").With(("name", name)) }
                : [],
            .. others.Length > 0 ? new[] { new OpenDecision(DecisionKind.OtherDesigns, "", "name")
                .With(("name", name), ("others", others)) }
                : [],
        ]);
    }

    // What the pools have in common is the company's.
    private static string Domain(Snapshot snapshot)
    {
        var domain = snapshot.All(Registrar.Type).Select(registrar => registrar.Name)
            .Select(fqdn => fqdn.IndexOf('.') is >= 0 and var dot ? fqdn.Substring(dot + 1) : fqdn)
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase).Select(group => group.Key).FirstOrDefault();
        return string.IsNullOrEmpty(domain) ? "E911" : CandidateFinder.Sayable(domain!);
    }
}
