using System;
using System.Collections.Generic;
using System.Linq;

namespace E911Config.Core.Deployment;

/// <summary>
/// The line of a user, such as <c>tel:+14255550712;ext=712</c>, and the emergency numbers that none may equal: a call to it would ring
/// there.
/// </summary>
public static class LineUri
{
    private const string Scheme = "tel:";

    /// <summary>
    /// A line as it is compared with numbers: without scheme and without one leading plus sign. An extension stays: with it, it is another
    /// number (Set-CsUser).
    /// </summary>
    public static string Bare(string line)
    {
        var text = line.Trim();
        if (text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) text = text.Substring(Scheme.Length);
        return text.StartsWith("+", StringComparison.Ordinal) ? text.Substring(1) : text;
    }

    /// <summary>The dial strings and masks of location policies, the list and the pair for older clients.</summary>
    public static IEnumerable<string> EmergencyNumbers(IEnumerable<DeploymentObject> locationPolicies) => locationPolicies
        .SelectMany(policy => policy.Records("EmergencyNumbers")
            .Select(number => (String: number.Text("DialString"), Masks: number.Text("DialMask")))
            .Append((String: policy.Text("EmergencyDialString"), Masks: policy.Text("EmergencyDialMask"))))
        .SelectMany(number => Property.Split(number.Masks, ';').Append(number.String)).Where(number => number.Length > 0);
}
