namespace E911Config.Core.Calls;

/// <summary>After the usage of the location policy, are the usages of the caller's voice policy tried? (Configure an E9-1-1 voice route says so; Plan location policies says that the one overrides the others.)</summary>
public enum EmergencyFallback
{
    /// <summary>Yes; documented.</summary>
    VoicePolicy,

    /// <summary>No.</summary>
    None,
}
