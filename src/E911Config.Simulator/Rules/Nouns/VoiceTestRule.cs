using System.Text.RegularExpressions;

namespace E911Config.Simulator.Rules;

/// <summary>The name of a stored test: 32 letters, digits, backslashes, periods and underscores at most.</summary>
internal sealed class VoiceTestRule : NounRule
{
    public override void Complete(Draft draft)
    {
        if (!Regex.IsMatch(draft.After.Identity, @"^[A-Za-z0-9\\._]{1,32}$", RegexOptions.CultureInvariant))
            throw SimulatorException.Invalid($"\"{draft.After.Identity}\" is no name of a test: it has up to 32 letters, digits, "
                + "backslashes, periods and underscores.", draft.After.Identity);
    }
}
