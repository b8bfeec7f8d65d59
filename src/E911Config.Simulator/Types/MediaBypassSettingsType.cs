namespace E911Config.Simulator.Types;

/// <summary>Media bypass settings; the simulator knows the parameter, but not the settings.</summary>
public sealed class MediaBypassSettingsType
{
}
