using System.Collections.Generic;
using E911Config.Core.Deployment;

namespace E911Config.Core.Checks.Trunks;

/// <summary>C15: a rule that rewrites the emergency number on its way to the provider.</summary>
internal sealed class MangledForProvider() : MangledNumber("C15")
{
    private const string What = "On the way to the provider {object} makes {made} of {number}, for {trunks}. Emergency calls of {callers} "
        + "may leave there";

    public override CheckTexts Texts { get; } = new(
        "A rule that rewrites the emergency number on a trunk of the provider",
        What + ".",
        "The provider knows an emergency call by its number. With another one it is an ordinary call, or none.",
        "Move the rule to the configuration of the trunk for which it is meant. One at site or global scope is in effect for every trunk "
            + "without a configuration of its own.",
        "Translation rules (Skype for Business Server); Configure a trunk without media bypass (Lync Server 2013)")
    {
        Cases = new Dictionary<string, string>
        {
            [InFront] = What + "; {behind} behind it would leave the number right.",
            [Another] = AnotherText,
        },
    };

    private protected override bool IsAbout(TrunkRole role) => role == TrunkRole.Provider;
}
