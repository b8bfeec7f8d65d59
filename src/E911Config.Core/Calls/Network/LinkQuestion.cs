namespace E911Config.Core.Calls;

/// <summary>What is asked of the links of a path.</summary>
/// <param name="failures">What has failed.</param>
/// <param name="limits">Which links are limited, and how.</param>
/// <param name="admission">How full links count.</param>
/// <param name="internet">Whether a call that a link refuses takes the Internet instead, where it may.</param>
internal readonly struct LinkQuestion(Failures failures, LinkLimits limits, Admission admission, bool internet)
{
    /// <summary>Whether a link is closed.</summary>
    public bool Closed(int link)
    {
        if (link < 0) return false;
        if (failures.Down(link)) return true;
        if (admission == Admission.Ignored) return false;
        var refuses = failures.Full(link) || limits.Refuses(link) == Truth.Yes
            || (admission == Admission.Strict && (failures.PerhapsFull(link) || limits.Refuses(link) == Truth.Unknown));
        if (!refuses || !internet) return refuses;
        var around = limits.GoesAround(link);
        return !(around == Truth.Yes || (around == Truth.Unknown && admission == Admission.Certain));
    }
}
