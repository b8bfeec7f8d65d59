using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Rules;

/// <summary>Emergency numbers: at most 100 in a policy (from the November 2016 update), and no mask twice.</summary>
internal sealed class LocationPolicyRule : NounRule
{
    private static readonly int MaxNumbers = LocationPolicy.Type.Get("EmergencyNumbers").MaxCount!.Value;

    public override void Complete(Draft draft)
    {
        var numbers = draft.After.Records("EmergencyNumbers");
        if (numbers.Count > MaxNumbers)
            throw SimulatorException.Invalid(string.Format(CultureInfo.InvariantCulture,
                "A location policy holds at most {0} emergency numbers, not {1}.", MaxNumbers, numbers.Count), draft.After.Identity);
        var masks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mask in numbers.SelectMany(number => Property.Split(number.Text("DialMask"), ';')))
        {
            if (!masks.Add(mask)) throw ListChange.Duplicate(draft.Type.Noun, "EmergencyNumbers/DialMask", mask);
        }

        // A semicolon begins a parameter of an address; between two addresses stands a comma.
        if (Regex.IsMatch(draft.After.Text("NotificationUri"), @";\s*""?sip:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase))
            throw SimulatorException.Invalid("NotificationUri separates addresses by commas, not by semicolons.", draft.After.Identity);
        if (numbers.FirstOrDefault(number => number.Text("DialString").Length == 0) is not null)
            throw SimulatorException.Invalid("An emergency number has no DialString.", draft.After.Identity);
    }
}
