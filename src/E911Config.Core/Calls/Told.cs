using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Core.Calls;

/// <summary>
/// Whom an emergency call tells, whom it joins, and what its caller is shown, by the location policy that it names (Set-CsLocationPolicy).
/// </summary>
/// <param name="Notified">Who is told, as the policy lists them between commas.</param>
/// <param name="Conference">Who is joined; empty for nobody.</param>
/// <param name="Disclaimer">What is shown to who enters no location; empty for nothing, as under any <c>LocationRequired</c> but
/// <c>Disclaimer</c>.</param>
internal sealed record Told(string Notified, string Conference, string Disclaimer)
{
    /// <summary>Nobody is told, nothing is shown.</summary>
    public static Told Nothing { get; } = new("", "", "");

    /// <summary>The properties that it is read from.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["NotificationUri", "ConferenceUri", "EnhancedEmergencyServiceDisclaimer"];

    /// <summary>What a location policy says.</summary>
    public static Told By(DeploymentObject policy) =>
        new(policy.Text("NotificationUri"), policy.Text("ConferenceUri"),
            string.Equals(policy.Text("LocationRequired"), "Disclaimer", StringComparison.OrdinalIgnoreCase)
                ? policy.Text("EnhancedEmergencyServiceDisclaimer") : "");

    /// <summary>What of this is not there any more: the property, and what it had.</summary>
    public IEnumerable<(string Property, string Value)> Without(Told other) =>
        Property.Split(Notified, ',').Except(Property.Split(other.Notified, ','), StringComparer.OrdinalIgnoreCase)
            .Select(uri => ("NotificationUri", uri))
            .Concat(Lost("ConferenceUri", Conference, other.Conference, StringComparison.OrdinalIgnoreCase))
            .Concat(Lost("EnhancedEmergencyServiceDisclaimer", Disclaimer, other.Disclaimer, StringComparison.Ordinal));

    private static IEnumerable<(string, string)> Lost(string property, string value, string other, StringComparison comparison) =>
        value.Length == 0 || string.Equals(value, other, comparison) ? [] : [(property, value)];
}
