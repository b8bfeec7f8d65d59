using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Attestation;
using E911Config.Core.Calls;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>What must happen when somebody tests, in words.</summary>
internal static class TestSheetText
{
    /// <summary>The end of the call, and who is told.</summary>
    public static string Expected(TestCall test) => string.Join(" ", Parts(test.Call));

    /// <summary>What is wrong with a call that ends wrong.</summary>
    public static string Wrong(TestCall test) => $"{End(test.Call)}.";

    private static IEnumerable<string> Parts(ZoneCall call)
    {
        if (EndsWrong(call) && !HasNoTest(call))
        {
            yield return $"{End(call)}: to be mended before a test.";
            yield break;
        }

        if (HasNoTest(call))
        {
            yield return "Not from this phone: the test number has no way to the provider from it. Only a call to the emergency number "
                + "tests it.";
            yield break;
        }

        yield return End(call) + ".";
        if (call.IsTest && call.ReachesService && call.Result.Outcome != Outcome.Unknown)
            yield return "This is no test: an emergency service answers.";
        if (call.IsToldUnknown) yield return "Who must be told cannot be told.";
        else if (call.Notified.Count > 0) yield return $"Told: {new TextList(call.Notified)}.";
        else yield return "Nobody is told.";
        if (call.Conference.Length > 0) yield return $"Joined: {Visible.Of(call.Conference)}.";
        if (call.ReachesService) yield return "Agree with the emergency service first.";
    }

    /// <summary>
    /// Whether the test number has no way from such a phone: the usages of voice policies and of PBXs, and the one number of old clients,
    /// have none by design.
    /// </summary>
    public static bool HasNoTest(ZoneCall call) => call.IsTest && call.Group.Caller.Kind != ClientKind.Modern
        && EndsWrong(call);

    /// <summary>Whether the call ends wrong as the deployment was read: it is mended before anybody dials.</summary>
    public static bool EndsWrong(ZoneCall call) => call.Result.Outcome is Outcome.Failed or Outcome.Misrouted;

    private static string Why(ZoneCall call) => ReasonCodeText.Words(call.Result.ReasonCode) is { Length: > 0 } words ? ": " + words : "";

    private static string End(ZoneCall call) => call.Result.Outcome switch
    {
        Outcome.Located => "Answered, with the location",
        Outcome.Unlocated when call.Result.BestOutcome == Outcome.Located => "Answered; with the location from some networks",
        Outcome.Unlocated => "Answered, and asked for the location",
        Outcome.Misrouted => "Answered wrongly" + Why(call),
        Outcome.Failed => "Nobody answers" + Why(call),
        _ => "Cannot be told of what was read",
    };
}
