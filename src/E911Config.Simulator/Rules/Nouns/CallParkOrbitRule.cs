using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace E911Config.Simulator.Rules;

/// <summary>A range has two ends of one form, in order; its service is stored with its role.</summary>
internal sealed class CallParkOrbitRule : NounRule
{
    private const string Role = "ApplicationServer:";

    public override IReadOnlyDictionary<string, string> ParameterNames { get; } = new Dictionary<string,
        string> { ["CallParkService"] = "CallParkServiceId" };

    public override void Complete(Draft draft)
    {
        string start = draft.After.Text("NumberRangeStart"), end = draft.After.Text("NumberRangeEnd");
        if (!IsNumber(start) || !IsNumber(end))
            throw SimulatorException.Invalid("A call park range holds digits, after an optional * or #.", draft.After.Identity);
        if (start.Length != end.Length || Prefix(start) != Prefix(end) || string.CompareOrdinal(start, end) > 0)
            throw SimulatorException.Invalid(
                $"\"{start}\" to \"{end}\" is no range: both ends have the same prefix and length, and the start is not behind the end.",
                draft.After.Identity);
        var service = draft.After.Text("CallParkServiceId");
        if (service.Length > 0 && !service.Contains(':')) draft.After = draft.After.With("CallParkServiceId", Role + service);
    }

    private static bool IsNumber(string text) => Regex.IsMatch(text, "^[*#]?[0-9]+$", RegexOptions.CultureInvariant);

    private static string Prefix(string text) => text[0] is '*' or '#' ? text.Substring(0, 1) : "";
}
